"use client";
import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type Props = {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  /** Beside it, and pressed with it. */
  label: ReactNode;
  /** The label is for screen readers alone. */
  labelHidden?: boolean;
  indeterminate?: boolean;
  disabled?: boolean;
  className?: string;
};

export function Checkbox({ checked, onCheckedChange, label, labelHidden = false, indeterminate = false, disabled = false, className }: Props) {
  return (
    <label className={classNames("inline-flex min-h-6 min-w-6 items-center gap-2", disabled && "opacity-60", className)}>
      <Base.Root
        checked={checked} indeterminate={indeterminate} disabled={disabled} onCheckedChange={onCheckedChange}
        className="flex size-4 shrink-0 items-center justify-center rounded-xs border border-ink-3 bg-raised text-on-accent transition-colors data-checked:border-accent data-checked:bg-accent data-indeterminate:border-accent data-indeterminate:bg-accent"
      >
        <Base.Indicator>{indeterminate ? <Minus aria-hidden size={12} strokeWidth={3} /> : <Check aria-hidden size={12} strokeWidth={3} />}</Base.Indicator>
      </Base.Root>
      <span className={labelHidden ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}
