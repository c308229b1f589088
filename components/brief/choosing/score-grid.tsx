"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState, type ClipboardEvent, type CSSProperties, type KeyboardEvent } from "react";
import { writeHtml, writeTsv } from "#model/matrix/write-table.ts";
import type { Scores } from "#model/choosing/scores.ts";
import { leadersOf, totalOf } from "#model/choosing/totals.ts";
import { weightOf } from "#model/choosing/weights.ts";
import type { Candidate, Requirement } from "#model/shape.ts";
import { requirementAddress } from "#components/live/brief-address.ts";
import { useLive } from "#components/live/live-context.ts";
import { PriorityMark } from "#components/brief/priority-mark.tsx";
import { CandidateHead } from "#components/brief/choosing/candidate-head.tsx";
import { scoreOfKey } from "#components/brief/choosing/score-key.ts";
import { useGridPlaces } from "#components/ui/use-grid-places.ts";
import { ScoreCell } from "#components/brief/choosing/score-cell.tsx";
import { useChoosingActions } from "#components/brief/choosing/use-choosing-actions.ts";

type Props = { requirements: readonly Requirement[]; candidates: readonly Candidate[]; scores: Scores; canEdit: boolean; tableOf: () => string[][] };

const HEAD = "sticky left-0 z-10 border-r border-line bg-surface px-2";
const LINE = "grid grid-cols-(--tracks)";
/** Rows that PageUp and PageDown go. */
const PAGE = 8;

/** Requirements down, candidates across: one stop of the Tab key, in which the arrows move, digits score and Enter opens a cell. */
export function ScoreGrid({ requirements, candidates, scores, canEdit, tableOf }: Props) {
  const t = useTranslations("choosing");
  const { home } = useLive();
  const { score } = useChoosingActions();
  const [open, setOpen] = useState<string | null>(null);
  const { box, active, goBy, keep } = useGridPlaces<HTMLDivElement>(requirements.length, candidates.length, { page: PAGE });
  const totals = useMemo(() => new Map(candidates.map(({ id }) => [id, totalOf(requirements, id, scores)])), [requirements, candidates, scores]);
  const leaders = useMemo(() => leadersOf(totals), [totals]);
  const onOpenChange = useCallback((place: string, isOpen: boolean) => setOpen(isOpen ? place : null), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const place = event.target instanceof HTMLElement ? event.target.dataset.place : undefined;
    if (place === undefined || event.nativeEvent.isComposing) return;
    const given = canEdit ? scoreOfKey(event) : undefined;
    if (given !== undefined) {
      event.preventDefault();
      score(requirements[active.row]!.id, candidates[active.column]!.id, { score: given });
      return;
    }
    if (event.key === "F2") setOpen(place);
    // Before the cell's own button takes the arrows for opening.
    if (goBy(event)) event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.place === undefined || !getSelection()?.isCollapsed) return;
    event.preventDefault();
    const table = tableOf();
    event.clipboardData.setData("text/plain", writeTsv(table));
    event.clipboardData.setData("text/html", writeHtml(table));
  };
  return (
    <div
      ref={box} role="grid" tabIndex={-1} aria-label={t("grid")} aria-readonly={!canEdit} aria-rowcount={requirements.length + 1} aria-colcount={candidates.length + 1} onKeyDownCapture={onKeyDown} onCopy={onCopy} onFocus={keep}
      style={{ "--tracks": `var(--head) repeat(${candidates.length}, minmax(var(--col), 1fr))`, "--least": `calc(var(--head) + ${candidates.length} * var(--col))` } as CSSProperties}
      className="relative max-h-[max(360px,calc(100dvh-220px))] overflow-auto overscroll-x-contain rounded-md border border-line outline-none scroll-pt-32 scroll-pl-(--head) [--col:104px] [--head:150px] sm:[--col:132px] sm:[--head:380px] print:max-h-none print:overflow-visible"
    >
      <div className="min-w-(--least)">
        <div role="row" className={`${LINE} sticky top-0 z-20 border-b border-line bg-surface print:static`}>
          <div role="columnheader" className={`${HEAD} z-30 flex items-end py-2 text-xs text-ink-3`}>{t("requirement")}</div>
          {candidates.map((candidate) => <CandidateHead key={candidate.id} candidate={candidate} total={totals.get(candidate.id)!} isAhead={leaders.has(candidate.id)} requirements={requirements} />)}
        </div>
        {requirements.map((requirement, row) => {
          const title = requirement.title || t("untitledRequirement");
          return (
            <div key={requirement.id} role="row" className={`${LINE} border-b border-line last:border-b-0`}>
              <div role="rowheader" className={`${HEAD} flex min-h-10 min-w-0 items-start gap-2 py-2`}>
                <span title={t("weighs", { priority: t(`priorities.${requirement.priority ?? "none"}`), weight: weightOf(requirement) })} className="mt-1 inline-flex"><PriorityMark priority={requirement.priority} /><span className="sr-only">{t(`priorities.${requirement.priority ?? "none"}`)}</span></span>
                <Link href={requirementAddress(home, requirement.id)} className="line-clamp-3 min-w-0 rounded-xs wrap-anywhere hover:underline">{title}</Link>
              </div>
              {candidates.map((candidate, column) => {
                const found = scores(requirement.id, candidate.id);
                const place = `${row}/${column}`;
                return (
                  <ScoreCell
                    key={candidate.id} requirement={requirement.id} candidate={candidate.id} place={place} requirementTitle={title} candidateTitle={candidate.title || t("untitled")} score={found?.score ?? null} note={found?.note ?? ""}
                    isKnockOut={requirement.priority === "must" && found?.score === 0} isActive={active.row === row && active.column === column} isOpen={open === place} canEdit={canEdit} onOpenChange={onOpenChange}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
