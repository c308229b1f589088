import type { Requirement } from "#model/shape.ts";

const BARS = { must: 3, should: 2, could: 1, wont: 0 } as const;

/** The sign of a priority: as many bars as it weighs; its word stands beside it. */
export function PriorityMark({ priority }: { priority: Requirement["priority"] }) {
  const bars = priority === null ? 0 : BARS[priority];
  return (
    <span aria-hidden className={`inline-flex h-3.5 w-4 shrink-0 items-end gap-0.5 ${priority === null ? "opacity-40" : ""}`}>
      {[1, 2, 3].map((bar) => <span key={bar} style={{ height: `${bar * 4 + 2}px` }} className={`w-1 rounded-[1px] ${bar <= bars ? (priority === "must" ? "bg-accent" : "bg-ink-2") : "bg-line-strong"}`} />)}
    </span>
  );
}
