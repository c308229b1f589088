"use client";
import { ArrowRightLeft, MessageCircleQuestionMark, Square } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { parseMapKey, type MapKey, type Plan } from "#model/shape.ts";
import { usedIn, type Used } from "#model/used-in.ts";
import { mapAddress } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { questionAddress } from "#components/live/question-address.ts";
import { registerAddress } from "#components/live/register-address.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { isSameList } from "#components/ui/arrange-records.ts";
import type { CellProps } from "#components/audit/registers/column.ts";

/** In how many places a record is met. */
export const countUsed = (plan: Plan, of: Used, id: string): number => {
  const { steps, questions, integrations } = usedIn(plan, of, id);
  return steps.length + questions.length + integrations.length;
};

export function UsedCell({ of, record: { id } }: CellProps<{ readonly id: string }> & { of: Used }) {
  const t = useTranslations("audit.registers");
  const steps = usePlan((plan) => usedIn(plan, of, id).steps.length);
  const questions = usePlan((plan) => usedIn(plan, of, id).questions.length);
  const integrations = usePlan((plan) => usedIn(plan, of, id).integrations.length);
  if (steps + questions + integrations === 0) return <span className="px-1.5 py-1.5 text-ink-3">{t("unused")}</span>;
  return (
    <span className="flex flex-wrap gap-x-3 px-1.5 py-1.5 text-ink-2 tabular-nums">
      {steps > 0 && <Met icon={<Square aria-hidden size={14} />} count={steps} words={t("steps", { count: steps })} />}
      {questions > 0 && <Met icon={<MessageCircleQuestionMark aria-hidden size={14} />} count={questions} words={t("questions", { count: questions })} />}
      {integrations > 0 && <Met icon={<ArrowRightLeft aria-hidden size={14} />} count={integrations} words={t("integrations", { count: integrations })} />}
    </span>
  );
}

function Met({ icon, count, words }: { icon: ReactNode; count: number; words: string }) {
  return <span title={words} className="inline-flex items-center gap-1"><span className="text-ink-3">{icon}</span><span aria-hidden>{count}</span><span className="sr-only">{words}</span></span>;
}

/** Where a record is met, each place with the way to it. */
export function UsedIn({ of, id }: { of: Used; id: string }) {
  const t = useTranslations("audit");
  const { home } = useLive();
  const steps = usePlan((plan) => usedIn(plan, of, id).steps, isSameList);
  const questions = usePlan((plan) => usedIn(plan, of, id).questions, isSameList);
  const integrations = usePlan((plan) => usedIn(plan, of, id).integrations, isSameList);
  const processes = usePlan((plan) => plan.processes);
  if (steps.length + questions.length + integrations.length === 0) return <p className="px-1.5 text-ink-3">{t("registers.unusedHint")}</p>;
  const nameOf = (map: string) => processes.find((process) => process.id === parseMapKey(map).process)?.title || t("links.untitled");
  return (
    <ul className="flex flex-wrap gap-1.5 px-1.5">
      {steps.map((step) => <Place key={step.id} href={mapAddress(home, step.map as MapKey, step.id)} icon={<Square aria-hidden size={14} />} kind={t("links.kind.steps")} title={step.title || t("links.untitled")} detail={nameOf(step.map)} />)}
      {questions.map((question) => <Place key={question.id} href={questionAddress(home, question.id)} icon={<MessageCircleQuestionMark aria-hidden size={14} />} kind={t("title")} title={question.title || t("untitled")} detail="" />)}
      {integrations.map(({ id: key, title }) => <Place key={key} href={registerAddress(home, "integrations", key)} icon={<ArrowRightLeft aria-hidden size={14} />} kind={t("integrations.one")} title={title || t("integrations.untitled")} detail="" />)}
    </ul>
  );
}

function Place({ href, icon, kind, title, detail }: { href: string; icon: ReactNode; kind: string; title: string; detail: string }) {
  return (
    <li className="min-w-0">
      <Link href={href} prefetch={false} title={[title, detail].filter(Boolean).join(" · ")} className="inline-flex h-7 max-w-80 min-w-0 items-center gap-1.5 rounded-md border border-line bg-raised px-2 text-sm text-ink-2 hover:bg-hover hover:text-ink">
        <span className="shrink-0 text-ink-3">{icon}</span>
        <span className="sr-only">{kind}: </span>
        <span className="truncate">{title}</span>
      </Link>
    </li>
  );
}
