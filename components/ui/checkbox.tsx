"use client";
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type Props = {
  checked: boolean;
  /** Stands for several, of which some are ticked. */
  mixed?: boolean;
  onCheckedChange: (checked: boolean) => void;
  label: ReactNode;
  describedBy?: string;
  className?: string;
};

/** A tick that counts once something else is pressed; what takes effect at once is a Switch. */
export function Checkbox({ checked, mixed = false, onCheckedChange, label, describedBy, className }: Props) {
  return (
    <label className={classNames("flex min-h-6 min-w-0 items-start gap-2", className)}>
      <input
        ref={(box) => void (box && (box.indeterminate = mixed))} type="checkbox" checked={checked} aria-describedby={describedBy} onChange={(event) => onCheckedChange(event.target.checked)}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 wrap-anywhere">{label}</span>
    </label>
  );
}
