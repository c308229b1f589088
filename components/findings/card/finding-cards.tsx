"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Accepting } from "#components/findings/card/accepting.tsx";
import { CardActions, type Doing } from "#components/findings/card/card-actions.tsx";
import { Mending } from "#components/findings/card/mending.tsx";
import { useRuleWords } from "#components/findings/card/use-rule-words.ts";
import { SeverityIcon } from "#components/findings/severity-icon.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Judged } from "#model/findings/judge.ts";

/** Findings of one place, each with what, why, how, and what can be done about it. */
export function FindingCards({ found }: { found: readonly Judged[] }) {
  return <ul className="divide-y divide-line">{found.map((one) => <li key={one.key} className="p-3"><FindingCard finding={one} /></li>)}</ul>;
}

/** One finding: what is noticed, why it matters, how to mend it; and the ways to do so. `isTold`: what it is has been said already. */
export function FindingCard({ finding, isTold = false }: { finding: Judged; isTold?: boolean }) {
  const t = useTranslations("findings");
  const words = useRuleWords();
  const [doing, setDoing] = useState<Doing>(null);
  const card = useRef<HTMLDivElement>(null);
  if (!words) return <Skeleton className="h-24" />;
  const stop = () => {
    // The keyboard goes to what comes in the place of what it was in.
    flushSync(() => setDoing(null));
    card.current?.querySelector<HTMLElement>("button")?.focus();
  };
  return (
    <div ref={card}>
      {!isTold && (
        <div className="flex items-start gap-2">
          <SeverityIcon severity={finding.severity} className="mt-0.5" />
          <p className="min-w-0 flex-1 font-medium text-ink [overflow-wrap:anywhere]">{words.say(finding, "what")}</p>
        </div>
      )}
      <p className="mt-1 text-sm text-ink-2">{words.say(finding, "why")}</p>
      <p className="mt-1 text-sm text-ink">{words.say(finding, "how")}</p>
      {finding.why !== null && <p className="mt-1 text-sm text-warning">{t(`back.${finding.why}`)}</p>}
      {doing === "mend" && <Mending finding={finding} onDone={stop} />}
      {doing === "accept" && <Accepting findings={[finding]} onDone={stop} />}
      {doing === null && <CardActions finding={finding} sayMend={() => words.say(finding, "mend")} onDo={setDoing} />}
    </div>
  );
}
