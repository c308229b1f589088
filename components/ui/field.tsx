"use client";
import { createContext, useContext, useId, type ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type Props = {
  label: ReactNode;
  /** What to enter, or why. */
  hint?: ReactNode;
  /** What is wrong with what was entered; marks the control invalid. */
  error?: ReactNode;
  /** The name is for screen readers alone. */
  labelHidden?: boolean;
  className?: string;
  /** One control: Input, Textarea, Select, Checkbox or Switch. */
  children: ReactNode;
};

type Tied = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };
const FieldContext = createContext<Tied | null>(null);

/** What ties a control to the field around it; nothing outside of one. */
export const useField = (): Tied | null => useContext(FieldContext);

/** A control with its name, hint and error tied to it. */
export function Field({ label, hint, error, labelHidden = false, className, children }: Props) {
  const id = useId();
  const said = error || hint ? `${id}-said` : undefined;
  return (
    <div className={classNames("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={labelHidden ? "sr-only" : "text-sm font-medium text-ink"}>{label}</label>
      <FieldContext value={{ id, "aria-describedby": said, "aria-invalid": error ? true : undefined }}>{children}</FieldContext>
      {said && <p id={said} className={error ? "text-sm text-danger" : "text-sm text-ink-3"}>{error || hint}</p>}
    </div>
  );
}
