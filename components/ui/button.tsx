"use client";
import type { ComponentProps } from "react";
import { buttonClass, type ButtonSize, type ButtonVariant } from "#components/ui/button-class.ts";
import { Spinner } from "#components/ui/spinner.tsx";

type Props = Omit<ComponentProps<"button">, "className"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  /** Working on it: shows so, and takes no second press. */
  busy?: boolean;
};

/** A button; one does not submit a form unless it says `type="submit"`. */
export function Button({ variant = "secondary", size = "md", className, busy = false, disabled = false, type = "button", children, ...rest }: Props) {
  return (
    <button {...rest} type={type} disabled={disabled || busy} aria-busy={busy || undefined} className={buttonClass({ variant, size, className })}>
      {busy && <Spinner size={14} />}
      {children}
    </button>
  );
}
