import { useId, type ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

type Props = {
  title: ReactNode;
  hint?: ReactNode;
  /** At the right of the title. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A part of a page: its name to the left where there is room, what it holds to the right. */
export function Section({ title, hint, action, className, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classNames("grid gap-x-8 gap-y-3 border-t border-line py-6 md:grid-cols-[200px_minmax(0,1fr)]", className)}>
      <div className="flex items-start justify-between gap-3 md:block">
        <div>
          <h2 id={id} className="font-semibold">{title}</h2>
          {hint && <p className="mt-1 text-sm text-ink-2">{hint}</p>}
        </div>
        {action && <div className="md:mt-3">{action}</div>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
