import type { ReactNode } from "react";

/** A part of a record's details, under its name. */
export function Detail({ name, className = "", children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <div className={`min-w-0 ${className}`}>
      <p aria-hidden className="px-1.5 pb-0.5 text-xs text-ink-3">{name}</p>
      {children}
    </div>
  );
}
