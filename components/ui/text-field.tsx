"use client";
import type { ComponentProps, ReactNode } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

type Props = Omit<ComponentProps<typeof Input>, "value" | "onValueChange"> & {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  value: string;
  onValueChange: (value: string) => void;
};

/** A line of a form: its name, the input, the hint or what is wrong. */
export function TextField({ label, hint, error, onValueChange, ...input }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      <Input {...input} onValueChange={(value) => onValueChange(value)} />
    </Field>
  );
}
