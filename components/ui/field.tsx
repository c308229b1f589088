"use client";
import { Field as Base } from "@base-ui/react/field";
import type { ReactNode } from "react";
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

/** A control with its name, hint and error tied to it. */
export function Field({ label, hint, error, labelHidden = false, className, children }: Props) {
  return (
    <Base.Root invalid={Boolean(error)} className={classNames("flex min-w-0 flex-col gap-1", className)}>
      <Base.Label className={labelHidden ? "sr-only" : "text-sm font-medium text-ink"}>{label}</Base.Label>
      {children}
      {error ? <Base.Error match className="text-sm text-danger">{error}</Base.Error> : hint && <Base.Description className="text-sm text-ink-3">{hint}</Base.Description>}
    </Base.Root>
  );
}
