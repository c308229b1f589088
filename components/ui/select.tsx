"use client";
import { ChevronsUpDown } from "lucide-react";
import { useId, type KeyboardEvent } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { CONTROL } from "#components/ui/control-class.ts";
import { useField } from "#components/ui/field.tsx";
import type { Option } from "#components/ui/popup-types.ts";
import { lazyPopup } from "#components/ui/popups.ts";
import { usePopupTrigger } from "#components/ui/use-popup-trigger.ts";

export type { Option };
type Props<T extends string | null> = {
  value: T;
  onValueChange: (value: T) => void;
  options: readonly Option<T>[];
  /** Its name, outside of a Field. */
  "aria-label"?: string;
  placeholder?: string;
  disabled?: boolean;
  /** `bare` is for tables and texts: no frame until one is over it. */
  look?: "framed" | "bare";
  size?: "sm" | "md";
  className?: string;
};

const BARE = "rounded-sm border border-transparent bg-transparent px-1.5 text-ink transition-colors enabled:hover:bg-hover data-popup-open:bg-hover disabled:text-ink-2";

const Popup = lazyPopup((parts) => parts.SelectPopup);

/** One of several, from a list that opens. */
export function Select<T extends string | null>({ value, onValueChange, options, placeholder, disabled = false, look = "framed", size = "md", className, ...rest }: Props<T>) {
  const list = useId();
  const field = useField();
  const chosen = options.find((option) => option.value === value);
  const onKeyDown = (event: KeyboardEvent) => {
    // Closed, a letter goes to the next option that begins with it.
    if (open || event.key.length !== 1 || event.key === " " || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = findNext(options, value, event.key);
    if (next) onValueChange(next.value);
  };
  const { button, state, wasOpen } = usePopupTrigger(
    <button
      {...field} {...rest} type="button" role="combobox" aria-expanded={false} aria-controls={list} disabled={disabled} onKeyDown={onKeyDown}
      className={classNames("group flex select-none items-center gap-1.5 text-left", look === "bare" ? BARE : CONTROL, size === "sm" ? "h-7 text-sm" : "h-8", className)}
    >
      {chosen?.icon}
      <span className={classNames("min-w-0 flex-1 truncate", !chosen && "text-ink-3")}>{chosen?.label ?? placeholder}</span>
      {!disabled && <ChevronsUpDown aria-hidden size={14} className={classNames("text-ink-3", look === "bare" && "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 pointer-coarse:opacity-100")} />}
    </button>,
    { popup: "listbox" },
  );
  const open = state.open;
  return <>{button}{wasOpen && <Popup {...state} id={list} value={value} options={options} onValueChange={(next) => onValueChange(next as T)} />}</>;
}

function findNext<T extends string | null>(options: readonly Option<T>[], value: T, letter: string): Option<T> | undefined {
  const at = options.findIndex((option) => option.value === value) + 1;
  return [...options.slice(at), ...options.slice(0, at)].find(({ label, disabled }) => !disabled && label.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase()));
}
