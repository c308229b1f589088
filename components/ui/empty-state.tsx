import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type Props = {
  title: string;
  /** What this place is for, and what to do first. */
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

/** Stands where there is nothing yet. */
export function EmptyState({ title, children, action, className }: Props) {
  return (
    <div className={classNames("flex flex-col items-start gap-1 rounded-md border border-dashed border-line-strong px-5 py-6", className)}>
      <p className="font-medium text-ink">{title}</p>
      {children && <div className="max-w-prose text-ink-2">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
