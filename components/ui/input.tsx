"use client";
import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { CONTROL } from "#components/ui/control-class.ts";
import { useField } from "#components/ui/field.tsx";

type Props = ComponentProps<"input"> & { onValueChange?: (value: string) => void };

/** One line of text. In a Field it takes the field's name; alone it needs an `aria-label`. */
export function Input({ className, onValueChange, onChange, ...rest }: Props) {
  return (
    <input
      {...useField()} {...rest} className={classNames(CONTROL, "h-8", className)}
      onChange={(event) => {
        onChange?.(event);
        onValueChange?.(event.target.value);
      }}
    />
  );
}
