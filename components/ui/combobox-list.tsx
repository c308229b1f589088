"use client";
import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { fold } from "#components/ui/fold.ts";
import { ITEM, POPUP } from "#components/ui/popup-class.ts";

export type ComboboxItem = { readonly value: string; readonly label: string; readonly icon?: ReactNode; readonly hint?: string | undefined };

/** Stand for "none" and "new" among the values, none of which holds a "+". */
export const NONE = "+none";
export const NEW = "+new";

/** What fits what was typed, the likeliest first, and behind it the line that adds it where nothing is called so; `exact` is what is. */
export function findItems(items: readonly ComboboxItem[], typed: string, addLabel?: (typed: string) => string, addHint?: string): { shown: readonly ComboboxItem[]; exact: ComboboxItem | undefined } {
  const said = typed.trim();
  const exact = items.find(({ label }) => fold(label.trim()) === fold(said));
  if (said === "") return { shown: items, exact };
  // What begins with it comes first: Enter takes the first.
  const rank = (item: ComboboxItem) => (item === exact ? 0 : fold(item.label.trim()).startsWith(fold(said)) ? 1 : 2);
  const shown = items.filter(({ label }) => fold(label.trim()).includes(fold(said))).sort((a, b) => rank(a) - rank(b));
  if (addLabel && !exact) shown.push({ value: NEW, label: addLabel(said), icon: <Plus aria-hidden size={14} />, hint: addHint });
  return { shown, exact };
}

/** The list under a field that finds; `empty` is said when nothing fits, null while something does. */
export function ComboboxList({ empty }: { empty: string | null }) {
  return (
    <Base.Portal>
      <Base.Positioner align="start" sideOffset={4} collisionPadding={8} className="z-50 outline-none">
        <Base.Popup className={classNames(POPUP, "max-h-[min(var(--available-height),20rem)] w-max max-w-80 min-w-(--anchor-width) overflow-y-auto overscroll-contain")}>
          <Base.Empty className="px-2 py-1 text-sm text-ink-2 empty:hidden">{empty}</Base.Empty>
          <Base.List>
            {(item: ComboboxItem) => (
              <Base.Item key={item.value} value={item} className={classNames(ITEM, item.value === NONE && "text-ink-2")}>
                {item.icon}
                <span className="min-w-0 flex-1 wrap-anywhere">
                  <span className="block">{item.label}</span>
                  {item.hint && <span className="block max-w-64 text-xs text-ink-2">{item.hint}</span>}
                </span>
                <span className="flex w-4 justify-end"><Base.ItemIndicator><Check aria-hidden size={14} /></Base.ItemIndicator></span>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
