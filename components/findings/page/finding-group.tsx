"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Accepting } from "#components/findings/card/later.ts";
import { FindingRow } from "#components/findings/page/finding-row.tsx";
import { useMay } from "#components/live/use-may.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import type { Judged } from "#model/findings/judge.ts";

type Props = { id: string; name: string; found: readonly Judged[] };

/** Findings that belong together; those that are open can be accepted together, for one reason. */
export function FindingGroup({ id, name, found }: Props) {
  const t = useTranslations("findings.actions");
  const mayEdit = useMay()("plan.edit");
  const [isAccepting, setAccepting] = useState(false);
  const open = found.filter(({ state }) => state === "open");
  return (
    <section aria-labelledby={`group-${id}`} className="mb-7">
      <div className="sticky top-0 z-10 flex items-center gap-2 border-b border-line bg-surface py-1">
        <h2 id={`group-${id}`} className="flex min-h-8 min-w-0 items-center gap-2 font-semibold"><span className="min-w-0 truncate">{name}</span><Badge>{found.length}</Badge></h2>
        {mayEdit && open.length > 1 && <Button size="sm" variant="ghost" aria-expanded={isAccepting} onClick={() => setAccepting(!isAccepting)} className="ml-auto">{t("acceptAll", { count: open.length })}</Button>}
      </div>
      {isAccepting && open.length > 0 && <div className="max-w-xl pb-2"><Accepting findings={open} onDone={() => setAccepting(false)} /></div>}
      <ul className="divide-y divide-line">{found.map((one) => <FindingRow key={one.key} finding={one} />)}</ul>
    </section>
  );
}
