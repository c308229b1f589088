"use client";
import { useFormatter } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { BARE_CONTROL } from "#components/ui/control-class.ts";

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
  const [isWrong, setWrong] = useState(false);
  const id = useId();

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
    const wrong = !node.validity.valid;
    setWrong(wrong);
    if (wrong) reset(node);
    else if (node.value !== (value ?? "")) onCommit(node.value || null);
  };

  return (
    <span className="inline-flex min-w-0 flex-col">
      <span className="group relative inline-flex min-w-0">
        <input
          {...rest} ref={input} type="date" defaultValue={value ?? ""} min={min} max={max} aria-invalid={isWrong || undefined} aria-describedby={isWrong ? id : undefined}
          className={classNames(BARE_CONTROL, "h-7 w-36 text-transparent focus:text-ink [&:not(:focus)::-webkit-calendar-picker-indicator]:opacity-0", className)}
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
          {value === null ? placeholder : format.dateTime(new Date(`${value}T00:00:00Z`), { dateStyle: "medium", timeZone: "UTC" })}
        </span>
      </span>
      {isWrong && <span id={id} role="alert" className="mt-1 text-sm text-danger">{refusal}</span>}
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
