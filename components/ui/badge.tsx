import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

const TONES = {
  neutral: "bg-sunken text-ink-2",
  accent: "bg-accent-soft text-accent",
  success: "bg-success-soft text-success",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
};

type Props = { tone?: keyof typeof TONES; className?: string; children: ReactNode };

/** A word or a figure that qualifies what stands beside it. */
export function Badge({ tone = "neutral", className, children }: Props) {
  return <span className={classNames("inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-xs font-medium", TONES[tone], className)}>{children}</span>;
}
