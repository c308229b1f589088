"use client";
import { useId } from "react";
import { Radio, RadioGroup } from "#components/ui/radio-group.tsx";

type Props<T extends string> = {
  label: string;
  value: T;
  onValueChange: (value: T) => void;
  options: readonly { value: T; label: string; hint: string }[];
};

/** One of a few that each need a sentence. */
export function Choices<T extends string>({ label, value, onValueChange, options }: Props<T>) {
  const id = useId();
  return (
    <div className="min-w-0">
      <p id={id} className="mb-1 text-sm font-medium text-ink">{label}</p>
      <RadioGroup aria-labelledby={id} values={options.map((option) => option.value)} onValueChange={onValueChange} className="divide-y divide-line rounded-md border border-line-strong bg-raised">
        {options.map((option, index) => (
          <Radio
            key={option.value} checked={option.value === value} reachable={option.value === value || (index === 0 && !options.some((other) => other.value === value))} onClick={() => onValueChange(option.value)}
            aria-labelledby={`${id}-${option.value}`} aria-describedby={`${id}-${option.value}-hint`}
            className="group flex w-full cursor-default items-start gap-3 rounded-md px-3 py-2.5 text-left transition-colors hover:bg-hover"
          >
            <span aria-hidden className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-ink-3 bg-raised group-data-checked:border-accent">
              {option.value === value && <span className="size-2 rounded-full bg-accent" />}
            </span>
            <span className="min-w-0">
              <span id={`${id}-${option.value}`} className="block font-medium text-ink">{option.label}</span>
              <span id={`${id}-${option.value}-hint`} className="block text-sm text-ink-2">{option.hint}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
