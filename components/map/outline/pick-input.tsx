"use client";
import { Combobox as Base } from "@base-ui/react/combobox";
import { useLayoutEffect, useRef, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { ComboboxList, findItems, NEW, type ComboboxItem } from "#components/ui/combobox-list.tsx";

type Props = {
  "aria-label": string;
  items: readonly ComboboxItem[];
  /** What is chosen now, shown until something is typed. */
  placeholder: string;
  /** What to say when nothing fits. */
  empty: string;
  onPick: (value: string) => void;
  /** The line that adds what was typed, and what adding does. With a `hint`, how to get there, it is never taken unless somebody has gone to it. */
  add?: { label: (typed: string) => string; onAdd: (typed: string) => void; maxLength: number; hint?: string };
  /** Nothing was chosen: by a key, or because the keyboard went elsewhere. */
  onEnd: (how: "key" | "away") => void;
  autoFocus?: boolean;
  className?: string;
};

/** A choice being made: a list that is open from the beginning and is found in by typing. */
export function PickInput({ items, placeholder, empty, onPick, add, onEnd, autoFocus = true, className, ...rest }: Props) {
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(autoFocus);
  const input = useRef<HTMLInputElement>(null);
  const said = typed.trim();
  const { shown } = findItems(items, said, add?.label, add?.hint);
  const isNewAlone = add?.hint !== undefined && shown[0]?.value === NEW;
  // In the same tick as the key that opened it, so that the key's character lands here.
  useLayoutEffect(() => {
    if (autoFocus) input.current?.focus();
  }, [autoFocus]);
  return (
    <Base.Root<ComboboxItem>
      items={shown} filter={null} autoHighlight={!isNewAlone} value={null} inputValue={typed} open={isOpen} itemToStringLabel={(item) => item.label}
      onValueChange={(item, { reason }) => {
        if (!item || reason !== "item-press") return;
        setTyped("");
        if (item.value === NEW) add?.onAdd(said);
        else onPick(item.value);
      }}
      onInputValueChange={(next, { reason }) => {
        if (reason === "input-change") setTyped(next);
      }}
      onOpenChange={(next, { reason }) => {
        setOpen(next);
        if (!next && reason !== "item-press") onEnd(reason === "escape-key" ? "key" : "away");
      }}
    >
      <Base.Input
        {...rest} ref={input} placeholder={placeholder} maxLength={add?.maxLength} autoComplete="off"
        className={classNames("h-7 min-w-0 rounded-sm border border-line-strong bg-raised px-1.5 text-ink outline-none focus:border-accent", className)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.currentTarget.hasAttribute("aria-activedescendant")) return;
          // Enter on nothing chosen ends it; what was typed stays to be chosen.
          event.preventDefault();
          event.preventBaseUIHandler();
          if (said === "") onEnd("key");
        }}
      />
      <ComboboxList empty={shown.length === 0 ? empty : null} />
    </Base.Root>
  );
}
