"use client";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import type { ComboboxItem } from "#components/ui/combobox-list.tsx";

type Props = {
  /** What is added to. */
  label: string;
  /** What the button, and the field that it turns into, is called. */
  add: string;
  icon: ReactNode;
  placeholder: string;
  none: string;
  empty: string;
  /** What there is to find, read when it is asked for. */
  items: () => readonly ComboboxItem[];
  onPick: (value: string) => void;
};

/** A button that turns into a field in which one more thing is found by typing. */
export function FindAndAdd({ label, add, icon, placeholder, none, empty, items: read, onPick }: Props) {
  const [items, setItems] = useState<readonly ComboboxItem[] | null>(null);
  const box = useRef<HTMLSpanElement>(null);
  const isOpen = items !== null;
  useEffect(() => {
    if (isOpen) box.current?.querySelector("input")?.focus();
  }, [isOpen]);
  const end = (isKept: boolean) => {
    setItems(null);
    if (isKept) requestAnimationFrame(() => box.current?.querySelector("button")?.focus());
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears when the field in it is left.
    <span
      ref={box} role="group" aria-label={label} className="inline-flex"
      onBlur={({ relatedTarget }) => {
        // Into the list that belongs to it is not away.
        if (isOpen && relatedTarget instanceof Element && !relatedTarget.closest("[role=listbox]") && !box.current?.contains(relatedTarget)) end(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen || event.defaultPrevented) return;
        event.stopPropagation();
        end(true);
      }}
    >
      {isOpen ? (
        <Combobox
          aria-label={add} placeholder={placeholder} value={null} items={items} none={none} empty={empty} className="h-7 w-64 border-line-strong! bg-raised! text-sm"
          onValueChange={(value) => {
            if (value !== null) onPick(value);
            end(true);
          }}
        />
      ) : (
        <Button size="sm" variant="ghost" onClick={() => setItems(read())}>{icon}{add}</Button>
      )}
    </span>
  );
}
