"use client";
import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, type KeyboardEvent } from "react";
import { useComments } from "#components/comments/comments-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { useKeyNames } from "#components/ui/use-key-names.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { ITEM, POPUP } from "#components/ui/popup-class.ts";
import { anchorKey } from "#model/anchor-key.ts";
import type { Plan } from "#model/shape.ts";
import { useGridActions } from "#components/matrix/grid-actions.ts";
import type { Place } from "#components/matrix/layout.ts";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { PickerDisagreement } from "#components/matrix/later.ts";
import { readKey } from "#components/matrix/letter-keys.ts";
import { activityOf, lettersAt, lettersOf } from "#components/matrix/letters.ts";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";

/** The menu of letters at the cell that asked for it: what each means, which stand there. One for the whole grid. */
export function LetterPicker({ find }: { find: (place: Place) => HTMLElement | null }) {
  const place = useSignal(useMatrixState().picking);
  const anchor = place && find(place);
  return anchor ? <OpenPicker key={`${place.row}/${place.column}`} place={place} anchor={anchor} /> : null;
}

function OpenPicker({ place: { row, column }, anchor }: { place: Place; anchor: HTMLElement }) {
  const t = useTranslations("matrix");
  const state = useMatrixState();
  const { cells } = useGridActions();
  const { discuss } = useComments();
  const keyNames = useKeyNames();
  const { scheme, words, sign } = useScheme();
  const letters = usePlan(useCallback((plan: Plan) => {
    const activity = activityOf(plan, row);
    return activity ? lettersAt(activity, column) : "";
  }, [row, column]));
  const close = () => {
    state.picking.set(null);
    if (!document.activeElement?.closest("[data-column]")) anchor.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const meaning = readKey(event, scheme);
    const isLetter = meaning !== null && meaning !== "foreign";
    if (isLetter) cells.toggle(row, column, meaning.letter);
    else if (event.key === "Delete" || event.key === "Backspace") cells.clear(row, column);
    else return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <Menu.Root open modal={false} onOpenChange={(open) => !open && close()}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} side="bottom" align="center" sideOffset={2} collisionPadding={8} className="z-40 outline-none">
          <Menu.Popup aria-label={t("picker.label")} finalFocus={false} onKeyDownCapture={onKey} className={`${POPUP} max-h-(--available-height) w-72 max-w-[calc(100vw-16px)] overflow-y-auto`}>
            {lettersOf(scheme).map((letter) => (
              <Menu.CheckboxItem key={letter} checked={letters.includes(letter)} onCheckedChange={() => cells.toggle(row, column, letter)} closeOnClick={false} label={words(letter, "name")} className={`${ITEM} items-start`}>
                <LetterChip letter={letter} sign={sign(letter)} />
                <span className="min-w-0 flex-1">
                  <span className="flex items-center gap-2 font-medium text-ink">{words(letter, "name")}<Kbd>{words(letter, "keys")}</Kbd></span>
                  <span className="block text-sm text-ink-2">{words(letter, "short")}</span>
                </span>
                <span className="flex w-4 justify-end self-center"><Menu.CheckboxItemIndicator><Check aria-hidden size={16} className="text-accent" /></Menu.CheckboxItemIndicator></span>
              </Menu.CheckboxItem>
            ))}
            <PickerDisagreement activity={row} participant={column} />
            <Menu.Separator className="-mx-1 my-1 h-px bg-line" />
            <Menu.Item onClick={() => discuss(anchorKey({ kind: "cell", activity: row, participant: column }))} className={ITEM}><span className="flex-1">{t("comment")}</span><span className="text-xs text-ink-3">{keyNames("Mod+Alt+KeyM")}</span></Menu.Item>
            {letters !== "" && (
              <Menu.Item onClick={() => cells.clear(row, column)} className={ITEM}><span className="flex-1">{t("picker.clear")}</span><span className="text-xs text-ink-3">Delete</span></Menu.Item>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
