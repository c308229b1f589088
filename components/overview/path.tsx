"use client";
import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useFindings } from "#components/findings/findings-context.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { areaOf } from "#model/findings/area-of.ts";
import type { Judged } from "#model/findings/judge.ts";
import { measureProgress, type Milestone as Name, type Progress } from "#model/progress.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { pageOfMilestone } from "#components/overview/mend.ts";
import { Milestone } from "#components/overview/milestone.tsx";

/** The guide's path: what there is at each of its steps, what is missing, and what to do next. */
export function Path() {
  const t = useTranslations("overview");
  const plan = usePlan((whole) => whole);
  const found = useSignal(useFindings().all);
  const counts = useMemo(() => countByMilestone(found ?? []), [found]);
  // What is wrong is not done, however much of it there is.
  const progress = useMemo(() => measureProgress(plan).map((one): Progress => (one.state === "done" && counts(one.milestone).error > 0 ? { ...one, state: "started" } : one)), [plan, counts]);
  const home = useLive().home;
  const mainProcess = plan.processes[0]?.id ?? null;
  const next = progress.find(({ state }) => state !== "done");
  return (
    <section aria-labelledby="path">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line pb-1.5">
        <h2 id="path" className="font-semibold">{t("path.title")}</h2>
        <p className="text-sm text-ink-2">{t("path.done", { done: progress.filter(({ state }) => state === "done").length, total: progress.length })}</p>
      </div>
      {next ? <Next progress={next} errors={counts(next.milestone).error} home={home} mainProcess={mainProcess} /> : <p className="mb-5 rounded-md bg-success-soft px-4 py-3 text-ink">{t("path.allDone")}</p>}
      <ol>
        {progress.map((one, index) => <Milestone key={one.milestone} progress={one} found={counts(one.milestone)} isLast={index === progress.length - 1} isNext={one === next} home={home} mainProcess={mainProcess} />)}
      </ol>
    </section>
  );
}

/** How many errors and warnings are open at each milestone. What is wrong on a map is told of the map, not of the process on it. */
function countByMilestone(found: readonly Judged[]): (milestone: Name) => { readonly error: number; readonly warning: number } {
  const open = found.filter(({ state }) => state === "open");
  return (milestone) => {
    const own = open.filter(({ at }) => areaOf(at) === milestone);
    return { error: own.filter(({ severity }) => severity === "error").length, warning: own.filter(({ severity }) => severity === "warning").length };
  };
}

function Next({ progress: { milestone, missing }, errors, home, mainProcess }: { progress: Progress; errors: number; home: string; mainProcess: string | null }) {
  const t = useTranslations("overview");
  const [first] = missing;
  const href = !first && errors > 0 ? `${home}/findings?severity=error&where=${milestone}` : home + pageOfMilestone(milestone, mainProcess);
  return (
    <Link href={href} className="group mb-6 flex items-center gap-4 rounded-md bg-accent-soft px-4 py-3">
      <span className="min-w-0 flex-1">
        <span className="block text-sm font-medium text-accent">{t("path.next", { title: t(`milestones.${milestone}.title`) })}</span>
        <span className="block text-ink">{first ? t(`notes.${first.code}`, { count: first.count }) : errors > 0 ? t("path.findings.error", { count: errors }) : t(`milestones.${milestone}.first`)}</span>
      </span>
      <ArrowRight aria-hidden size={18} className="text-accent transition-transform group-hover:translate-x-0.5" />
    </Link>
  );
}
