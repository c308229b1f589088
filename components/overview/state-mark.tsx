import { Check } from "lucide-react";
import type { Progress } from "#model/progress.ts";

/** How far a step is, by shape: a ring, a ring half full, a full circle with a tick. The word stands beside it. */
export function StateMark({ state }: { state: Progress["state"] }) {
  if (state === "done") return <span aria-hidden className="z-1 flex size-[23px] shrink-0 items-center justify-center rounded-full bg-success text-surface"><Check size={14} strokeWidth={3} /></span>;
  return (
    <svg aria-hidden width="23" height="23" viewBox="0 0 23 23" className={`z-1 shrink-0 bg-surface ${state === "started" ? "text-accent" : "text-line-strong"}`}>
      <circle cx="11.5" cy="11.5" r="10" fill="none" stroke="currentColor" strokeWidth="1.5" />
      {state === "started" && <path d="M11.5 5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />}
    </svg>
  );
}
