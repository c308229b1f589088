import { useId, type ReactNode } from "react";

/** A part of the column beside the path. */
export function AsideSection({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-2 border-b border-line pb-1.5 font-semibold">{title}</h2>
      {children}
    </section>
  );
}
