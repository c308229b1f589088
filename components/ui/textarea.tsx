"use client";
import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { CONTROL } from "#components/ui/control-class.ts";
import { useField } from "#components/ui/field.tsx";

type Props = Omit<ComponentProps<"textarea">, "onChange"> & { onValueChange: (value: string) => void };

/** Lines of text, as many as are typed. In a Field it takes the field's name; alone it needs an `aria-label`. */
export function Textarea({ className, onValueChange, ...rest }: Props) {
  return <textarea {...useField()} rows={2} {...rest} className={classNames(CONTROL, "field-sizing-content max-h-60 resize-none py-1.5", className)} onChange={(event) => onValueChange(event.target.value)} />;
}
