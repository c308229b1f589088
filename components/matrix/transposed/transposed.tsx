"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState, type CSSProperties } from "react";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import type { Plan } from "#model/shape.ts";
import { cardAddress } from "#components/matrix/card/card-address.ts";
import { HEAD, NO_PHASE, type Layout, type Place } from "#components/matrix/layout.ts";
import { activityOf } from "#components/matrix/letters.ts";
import { phaseTitle } from "#components/matrix/phase-title.ts";
import { TransposedRow } from "#components/matrix/transposed/transposed-row.tsx";
import { useLetterLooks } from "#components/matrix/use-letter-looks.ts";
import { columnWindow, drawnColumns } from "#components/matrix/window/windows.ts";

/** The width of an activity, px. */
const EACH = 48;

/** The matrix with participants down and activities across, to compare people. To read: a head leads to its row, where letters are given. */
export function Transposed({ layout, onOpen }: { layout: Layout; onOpen: (place: Place) => void }) {
  const t = useTranslations("matrix");
  const { home } = useLive();
  const plan = usePlan((now: Plan) => now);
  const looks = useLetterLooks();
  const rows = layout.sections.flatMap((section) => section.rows);
  const [seen, setSeen] = useState({ left: 0, width: 1200 });
  const window = columnWindow(rows.length, { ...seen, each: EACH });
  const sections = layout.sections.filter((section) => section.rows.length > 0);
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
      role="region" aria-label={t("transposed.label")} tabIndex={0} onScroll={({ currentTarget: { scrollLeft, clientWidth } }) => setSeen((before) => (Math.abs(before.left - scrollLeft) < EACH && before.width === clientWidth ? before : { left: scrollLeft, width: clientWidth }))}
      className="min-h-0 flex-1 overflow-auto overscroll-contain border-t border-line [--head:132px] sm:[--head:240px]"
      style={{ "--tracks": `var(--head) repeat(${rows.length}, ${EACH}px)` } as CSSProperties}
    >
      <div role="table" aria-label={t("transposed.label")} aria-rowcount={layout.columns.length + 1} aria-colcount={rows.length + 1} className="w-max min-w-full">
        <div role="rowgroup" className="sticky top-0 z-20 bg-surface">
          <div aria-hidden className="grid grid-cols-(--tracks)">
            <span className="sticky left-0 z-10 bg-surface" />
            {sections.map(({ phase, rows: own }) => <span key={phase} className="truncate border-l border-line-strong px-1.5 pt-1 text-xs font-semibold text-ink-2" style={{ gridColumn: `span ${own.length}` }}>{phaseTitle(plan, phase) || t(phase === NO_PHASE ? "phase.none" : "phase.untitled")}</span>)}
          </div>
          <div role="row" aria-rowindex={1} className="grid grid-cols-(--tracks) border-b border-line-strong">
            <span role="columnheader" aria-colindex={1} className="sticky left-0 z-10 flex items-end border-r border-line-strong bg-surface pb-1 pl-4 text-sm text-ink-2 sm:pl-8">{t("column.title")}</span>
            {drawnColumns(rows, window, null).map(({ column, at }) => {
              const title = activityOf(plan, column)?.title || t("row.untitled");
              return (
                <span key={column} role="columnheader" aria-label={title} aria-colindex={at + 2} style={{ gridColumnStart: at + 2 }} className="row-start-1 flex h-40 border-r border-line">
                  <button type="button" onClick={() => onOpen({ row: column, column: HEAD })} title={title} className="flex flex-1 rotate-180 items-center overflow-hidden px-1 py-2 text-left text-xs leading-4 [writing-mode:vertical-rl] hover:bg-hover">
                    <span className="line-clamp-2">{title}</span>
                  </button>
                </span>
              );
            })}
          </div>
        </div>
        <div role="rowgroup">
          {layout.columns.map((participant, index) => (
            <TransposedRow
              key={participant} plan={plan} participant={participant} index={index + 2} rows={rows} window={window} looks={looks}
              head={<Link href={cardAddress(home, participant)} className="min-w-0 wrap-anywhere hover:underline">{plan.participants[index]?.title || t("column.untitled")}</Link>}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
