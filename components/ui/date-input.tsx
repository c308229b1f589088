"use client";
import { useFormatter } from "next-intl";
import { useEffect, useRef } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { BARE_CONTROL } from "#components/ui/control-class.ts";
import { sayDay } from "#components/ui/say-day.ts";
import { useToast } from "#components/ui/toast.tsx";

type Props = {
  "aria-label": string;
  /** `YYYY-MM-DD`, or null. */
  value: string | null;
  onCommit: (value: string | null) => void;
  /** What to say of a date that does not exist, or is out of these bounds. */
  refusal: string;
  placeholder: string;
  min?: string;
  max?: string;
  className?: string;
};

/** A calendar day: in the reader's format until one is in it, then the browser's own control. Kept on leaving, on Enter, on a pick from the calendar; Escape gives it up. */
export function DateInput({ value, onCommit, refusal, placeholder, min = "2000-01-01", max = "2100-12-31", className, ...rest }: Props) {
  const format = useFormatter();
  const input = useRef<HTMLInputElement>(null);
  // A pick from the calendar is whole; what is typed passes through dates that are not meant.
  const picking = useRef(false);
  const toast = useToast();

  // Uncontrolled: React would clear a date that is half typed.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = value ?? "";
  }, [value]);

  const reset = (node: HTMLInputElement) => {
    // A half-typed date has the value "": only going through another one clears its parts.
    node.value = min;
    node.value = value ?? "";
  };
  const commit = (node: HTMLInputElement) => {
    if (!node.validity.valid) {
      reset(node);
      toast.add({ title: refusal, tone: "danger" });
    } else if (node.value !== (value ?? "")) onCommit(node.value || null);
  };

  return (
    <span className="group relative inline-flex min-w-0">
      <input
        {...rest} ref={input} type="date" defaultValue={value ?? ""} min={min} max={max}
        className={classNames(BARE_CONTROL, "h-7 w-32 text-transparent focus:text-ink [&:not(:focus)::-webkit-calendar-picker-indicator]:opacity-0", className)}
        onFocus={() => (picking.current = false)}
        onClick={(event) => {
          picking.current = true;
          openCalendar(event.currentTarget);
        }}
        onChange={(event) => {
          if (picking.current && event.currentTarget.validity.valid) commit(event.currentTarget);
        }}
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={(event) => {
          picking.current = false;
          if (event.key === "Enter") commit(event.currentTarget);
          if (event.key === "Escape") reset(event.currentTarget);
        }}
      />
      <span aria-hidden className={classNames("pointer-events-none absolute inset-0 flex items-center truncate px-1.5 group-focus-within:hidden", value === null && "text-ink-3")}>
        {value === null ? placeholder : sayDay(format, value)}
      </span>
    </span>
  );
}

function openCalendar(input: HTMLInputElement): void {
  try {
    input.showPicker();
  } catch {
    // The browser has no calendar to open, or does not let a page open it: the date can be typed.
  }
}
