"use client";
import { Combobox as Base } from "@base-ui/react/combobox";
import { useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { ComboboxList, findItems, NEW, NONE, type ComboboxItem } from "#components/ui/combobox-list.tsx";
import { BARE_CONTROL } from "#components/ui/control-class.ts";

type Props = {
  "aria-label": string;
  value: string | null;
  onValueChange: (value: string | null) => void;
  items: readonly ComboboxItem[];
  placeholder?: string;
  /** The line that takes the value away. */
  none: string;
  /** What to say when nothing fits what was typed. */
  empty: string;
  /** The line that adds what was typed, and what adding does; without, only what is in the list can be chosen. With a `hint`, how to get there, it is never taken unless somebody has gone to it. */
  add?: { label: (typed: string) => string; onAdd: (typed: string) => void; hint?: string };
  maxLength?: number;
  className?: string;
};

/** One of a list, found by typing; what is not in it can be added on the spot. Leaving it unfinished keeps what was chosen. */
export function Combobox({ value, onValueChange, items, placeholder, none, empty, add, maxLength, className, ...rest }: Props) {
  // What is being typed; null shows what is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const chosen = items.find((item) => item.value === value) ?? null;
  const said = typed?.trim() ?? "";
  const found = findItems(items, said, add?.label, add?.hint);
  const isNewAlone = add?.hint !== undefined && found.shown[0]?.value === NEW;
  const { exact } = found;
  const shown = said === "" && chosen ? [...items, { value: NONE, label: none }] : found.shown;

  const pick = (item: ComboboxItem) => {
    setTyped(null);
    if (item.value === NEW) add?.onAdd(said);
    else if (item.value === NONE) onValueChange(null);
    else if (item.value !== value) onValueChange(item.value);
  };
  const close = (isGivenUp: boolean) => {
    setOpen(false);
    setTyped(null);
    if (isGivenUp || typed === null) return;
    if (said === "" && value !== null) onValueChange(null);
    else if (exact && exact.value !== value) onValueChange(exact.value);
  };
  return (
    <Base.Root<ComboboxItem>
      items={shown} filter={null} autoHighlight={!isNewAlone} value={chosen} inputValue={typed ?? chosen?.label ?? ""} open={isOpen}
      isItemEqualToValue={(a, b) => a.value === b.value} itemToStringLabel={(item) => item.label}
      onValueChange={(next, details) => {
        if (next && details.reason === "item-press") pick(next);
        // An emptied text counts when it is left: until then something else may be typed.
        else details.cancel();
      }}
      onInputValueChange={(next, { reason }) => setTyped(reason === "input-change" ? next : null)}
      onOpenChange={(next, { reason }) => {
        if (next) setOpen(true);
        // A pick has been heard already.
        else if (reason === "item-press") setOpen(false);
        else close(reason === "escape-key");
      }}
    >
      <Base.Input
        {...rest} placeholder={placeholder} maxLength={maxLength} autoComplete="off" className={classNames(BARE_CONTROL, "truncate", className)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => {
          // Emptied without a list ever having opened.
          if (!isOpen && typed !== null) close(false);
        }}
        onKeyDown={(event) => {
          if (isOpen && isNewAlone && event.key === "Enter" && !event.currentTarget.hasAttribute("aria-activedescendant")) {
            event.preventDefault();
            return event.preventBaseUIHandler();
          }
          if (isOpen || event.nativeEvent.isComposing) return;
          if (event.key === "Enter" && typed !== null) close(false);
          // Escape on a closed list is somebody else's: it must not take the value away.
          if (event.key !== "Escape") return;
          event.preventBaseUIHandler();
          if (typed === null) return;
          event.stopPropagation();
          setTyped(null);
        }}
      />
      <ComboboxList empty={shown.length === 0 ? empty : null} />
    </Base.Root>
  );
}
