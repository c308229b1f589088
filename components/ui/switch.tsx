"use client";
import { Switch as Base } from "@base-ui/react/switch";
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
      <Base.Root checked={checked} disabled={disabled} onCheckedChange={onCheckedChange} className="flex h-4 w-7 shrink-0 rounded-full bg-ink-3 p-0.5 transition-colors data-checked:bg-accent">
        <Base.Thumb className="size-3 rounded-full bg-raised transition-transform data-checked:translate-x-3" />
      </Base.Root>
      <span className={labelHidden ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}
