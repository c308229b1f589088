"use client";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Tooltip } from "#components/ui/tooltip.tsx";

type Props = Omit<ComponentProps<"button">, "className" | "aria-label" | "children"> & {
  /** Its name, shown in a tooltip too. */
  label: string;
  keys?: string | undefined;
  size?: "sm" | "md";
  danger?: boolean;
  side?: "top" | "bottom" | "left" | "right";
  className?: string;
  /** The icon. */
  children: ReactNode;
};

const LOOK = "inline-flex shrink-0 items-center justify-center rounded-md text-ink-2 transition-colors enabled:hover:bg-hover disabled:opacity-40 data-popup-open:bg-hover aria-pressed:bg-accent-soft aria-pressed:text-accent";

/** A button that is an icon, with a name. */
export function IconButton({ label, keys, size = "md", danger = false, side, className, type = "button", children, ...rest }: Props) {
  return (
    <Tooltip label={label} keys={keys} {...(side && { side })}>
      <button {...rest} type={type} aria-label={label} className={classNames(LOOK, size === "sm" ? "size-6" : "size-8", danger ? "enabled:hover:text-danger" : "enabled:hover:text-ink", className)}>
        {children}
      </button>
    </Tooltip>
  );
}
