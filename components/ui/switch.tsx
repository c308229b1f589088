"use client";
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type Props = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  label: ReactNode;
  labelHidden?: boolean;
  disabled?: boolean;
  className?: string;
};

/** On or off, at once. */
export function Switch({ checked, onCheckedChange, label, labelHidden = false, disabled = false, className }: Props) {
  return (
    <label className={classNames("inline-flex min-h-6 items-center gap-2", disabled && "opacity-60", className)}>
      <input
        type="checkbox" role="switch" aria-checked={checked} checked={checked} disabled={disabled} onChange={(event) => onCheckedChange(event.target.checked)}
        className="h-4 w-7 shrink-0 appearance-none rounded-full bg-ink-3 p-0.5 transition-colors before:block before:size-3 before:rounded-full before:bg-raised before:transition-transform checked:bg-accent checked:before:translate-x-3"
      />
      <span className={labelHidden ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}
