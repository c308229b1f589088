"use client";
import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Radio, RadioGroup } from "#components/ui/radio-group.tsx";

type Props<T extends string> = {
  /** Its name. */
  label: string;
  value: T;
  onValueChange: (value: T) => void;
  options: readonly { value: T; label: string; icon?: ReactNode; iconOnly?: boolean }[];
  disabled?: boolean;
  className?: string;
};

/** One of a few, all in sight. */
export function Segmented<T extends string>({ label, value, onValueChange, options, disabled = false, className }: Props<T>) {
  return (
    <RadioGroup aria-label={label} values={options.map((option) => option.value)} onValueChange={onValueChange} className={classNames("inline-flex h-8 items-stretch pointer-coarse:h-auto rounded-md border border-line bg-sunken p-0.5", className)}>
      {options.map((option, index) => (
        <Radio
          key={option.value} checked={option.value === value} reachable={option.value === value || (index === 0 && !options.some((other) => other.value === value))}
          disabled={disabled} onClick={() => onValueChange(option.value)} aria-label={option.label} title={option.iconOnly ? option.label : undefined}
          className="flex min-w-7 flex-auto cursor-default select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-sm border border-transparent px-2 text-sm text-ink-2 transition-colors hover:text-ink data-checked:border-line data-checked:bg-raised data-checked:font-medium data-checked:text-ink disabled:opacity-50"
        >
          {option.icon}
          {!option.iconOnly && option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
