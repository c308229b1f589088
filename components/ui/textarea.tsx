"use client";
import { Field } from "@base-ui/react/field";
import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { CONTROL } from "#components/ui/control-class.ts";

type Props = Omit<ComponentProps<"textarea">, "className" | "ref"> & { className?: string };

/** Several lines of text; grows with them. */
export function Textarea({ className, rows = 3, ...rest }: Props) {
  return <Field.Control render={<textarea {...rest} rows={rows} />} className={classNames(CONTROL, "field-sizing-content resize-none py-1.5", className)} />;
}
