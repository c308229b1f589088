import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type Props = {
  title: ReactNode;
  /** What this page is for, in a sentence. */
  lead?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  /** `text` is as wide as reads well; `wide` takes what there is, for tables. */
  width?: "text" | "wide";
  /** Takes the height there is, edge to edge: what it holds scrolls by itself and keeps its own margins. */
  fill?: boolean;
  children: ReactNode;
};

/** A page, which scrolls unless it fills: its title, what can be done on it, and what it holds. */
export function Page({ title, lead, actions, width = "text", fill = false, children }: Props) {
  return (
    <div className={classNames("mx-auto w-full", width === "text" && "max-w-5xl", fill ? "flex min-h-80 flex-1 flex-col pt-4 sm:pt-6" : "px-4 py-6 pb-[calc(--spacing(6)+var(--toast-room,0px))] sm:px-8 sm:py-8 sm:pb-[calc(--spacing(8)+var(--toast-room,0px))]")}>
      <header className={classNames("flex flex-wrap items-start justify-between gap-x-6 gap-y-3", fill ? "mb-3 px-4 sm:px-8" : "mb-6")}>
        <div className="min-w-0">
          <h1 className="text-xl font-semibold tracking-tight text-ink">{title}</h1>
          {lead && <p className="mt-1 max-w-prose text-ink-2">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
