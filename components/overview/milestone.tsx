"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Progress } from "#model/progress.ts";
import { pageOfMilestone, pageOfNote } from "#components/overview/mend.ts";
import { SeverityIcon } from "#components/findings/severity-icon.tsx";
import { StateMark } from "#components/overview/state-mark.tsx";

type Props = { progress: Progress; found: { readonly error: number; readonly warning: number }; isLast: boolean; isNext: boolean; home: string; mainProcess: string | null };

/** One step of the path: its state, what there is, and what is missing, each a way to where it is mended. */
export function Milestone({ progress: { milestone, state, have, missing }, found, isLast, isNext, home, mainProcess }: Props) {
  const t = useTranslations("overview");
  return (
    <li className="relative flex gap-4 pb-6 last:pb-0" aria-current={isNext ? "step" : undefined}>
      {!isLast && <span aria-hidden className="absolute top-6 bottom-0 left-[11px] w-px bg-line-strong" />}
      <StateMark state={state} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h3 className="text-lg font-semibold"><Link href={home + pageOfMilestone(milestone, mainProcess)} className="rounded-sm hover:underline">{t(`milestones.${milestone}.title`)}</Link></h3>
          <span className={`text-sm ${state === "done" ? "text-success" : "text-ink-2"}`}>{t(`state.${state}`)}</span>
          {have.count > 0 && <span className="ml-auto text-sm text-ink-2 tabular-nums">{t(`notes.${have.code}`, { count: have.count })}</span>}
        </div>
        <p className="text-ink-2">{t(`milestones.${milestone}.about`)}</p>
        {(missing.length > 0 || found.error > 0 || found.warning > 0) && (
          <ul className="mt-2 flex flex-col" aria-label={t("missing")}>
            {missing.map(({ code, count }) => (
              <li key={code}>
                <Link href={home + pageOfNote(code, mainProcess)} className="group -mx-2 flex min-h-6 items-start gap-2 rounded-sm px-2 py-0.5 hover:bg-hover">
                  <span aria-hidden className="mt-[9px] h-px w-2 shrink-0 bg-ink-3" />
                  <span className="group-hover:underline">{t(`notes.${code}`, { count })}</span>
                </Link>
              </li>
            ))}
            {(["error", "warning"] as const).map((severity) => found[severity] > 0 && (
              <li key={severity}>
                <Link href={`${home}/findings?severity=${severity}&where=${milestone}`} className="group -mx-2 flex min-h-6 items-start gap-2 rounded-sm px-2 py-0.5 hover:bg-hover">
                  <SeverityIcon severity={severity} size={14} className="mt-[3px] -ml-1" />
                  <span className="group-hover:underline">{t(`path.findings.${severity}`, { count: found[severity] })}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}
