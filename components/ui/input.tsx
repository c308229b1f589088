"use client";
import { Input as Base } from "@base-ui/react/input";
import type { ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { CONTROL } from "#components/ui/control-class.ts";

type Props = Omit<ComponentProps<typeof Base>, "className"> & { className?: string };

/** One line of text. In a Field it takes the field's name; alone it needs an `aria-label`. */
export function Input({ className, ...rest }: Props) {
  return <Base {...rest} className={classNames(CONTROL, "h-8", className)} />;
}
