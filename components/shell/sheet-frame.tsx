import type { ReactNode } from "react";
import { Wordmark } from "#components/shell/wordmark.tsx";

type Props = {
  /** Over the title, smaller. */
  kicker?: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  /** What stands in the title block beside the name: language, theme. */
  controls?: ReactNode;
  children?: ReactNode;
};

/** A page before the workspace: one thing to do, on a sheet with a frame and a title block, as drawings have. */
export function SheetFrame({ kicker, title, lead, controls, children }: Props) {
  return (
    <div className="flex min-h-dvh bg-canvas sm:p-5">
      <div className="relative flex min-w-0 flex-1 flex-col overflow-hidden bg-surface sm:border sm:border-line-strong">
        <PlumbLine />
        <main className="relative flex flex-1 px-5 py-10 sm:items-center sm:px-16 lg:pl-[12vw]">
          <div className="w-full max-w-sm">
            {kicker && <p className="mb-2 text-sm font-medium text-accent">{kicker}</p>}
            <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
            {lead && <p className="mt-2 text-ink-2">{lead}</p>}
            <div className="mt-8 flex flex-col gap-8">{children}</div>
          </div>
        </main>
        <footer className="relative flex flex-wrap items-stretch justify-between border-t border-line-strong bg-surface sm:justify-end">
          <div className="flex flex-1 items-center border-line-strong px-5 py-3 sm:flex-none sm:border-l">
            <Wordmark />
          </div>
          <div className="flex flex-wrap items-center gap-3 border-line-strong px-5 py-3 sm:border-l">{controls}</div>
        </footer>
      </div>
    </div>
  );
}

/** The mark, drawn large: a line from the frame's top edge, and the bob at rest. */
function PlumbLine() {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-y-0 right-[22%] hidden flex-col items-center text-line-strong lg:flex">
      <span className="h-[46%] w-px bg-current" />
      <svg width="48" height="96" viewBox="0 0 48 96" fill="none" stroke="currentColor">
        <path d="M24 0v10M16 10h16v6H16zM16 16L4 34l20 58 20-58-12-18M4 34h40M24 34v58" />
      </svg>
    </div>
  );
}
