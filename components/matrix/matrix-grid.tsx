"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useLayoutEffect, useRef, type CSSProperties, type Dispatch, type SetStateAction } from "react";
import { GridActionsContext } from "#components/matrix/grid-actions.ts";
import { GridHead } from "#components/matrix/grid-head.tsx";
import { findStop } from "#components/matrix/grid-stops.ts";
import { mayAddRows, rowStops, type Layout, type Place } from "#components/matrix/layout.ts";
import { PasteDialog } from "#components/matrix/later.ts";
import { LetterPicker } from "#components/matrix/soon.ts";
import { NewPhase } from "#components/matrix/new-lines.tsx";
import { usePaste } from "#components/matrix/paste/use-paste.ts";
import { PhaseSection } from "#components/matrix/phase-section.tsx";
import { useCopy } from "#components/matrix/range/use-copy.ts";
import { useRangePointer } from "#components/matrix/range/use-range-pointer.ts";
import { RemovalWatch } from "#components/matrix/removal-watch.tsx";
import { useOwnActions } from "#components/matrix/use-grid-actions.ts";
import { useGridDrag } from "#components/matrix/use-grid-drag.ts";
import { useGridFocus, useKeptPlace } from "#components/matrix/use-grid-focus.ts";
import { useLetterLooks } from "#components/matrix/use-letter-looks.ts";
import { useWindows } from "#components/matrix/window/use-windows.ts";
import { useGridKeys } from "#components/matrix/use-grid-keys.ts";

type Props = {
  layout: Layout;
  setFolded: Dispatch<SetStateAction<ReadonlySet<string>>>;
  /** Where the keyboard goes as the grid comes; null for nowhere. */
  start: Place | null;
};

/** The responsibility matrix: one stop of the Tab key, in which the arrows move. */
export function MatrixGrid({ layout, setFolded, start }: Props) {
  const t = useTranslations("matrix");
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(layout);
  useLayoutEffect(() => {
    latest.current = layout;
  });
  const actions = useOwnActions(box, latest, setFolded);
  const keys = useGridKeys(layout, actions);
  const focus = useGridFocus(box, layout, actions);
  const { drag, gripRow, gripColumn } = useGridDrag(box, latest, actions);
  const { pasted, onPaste, close } = usePaste(layout);
  const clipboard = useCopy(layout, actions.range);
  const onPointerDown = useRangePointer(box, layout, actions);
  useKeptPlace(box, layout, actions);
  useEffect(() => {
    if (start) findStop(box, start)?.focus();
  }, [start]);
  const { columns, sections, mayEdit } = layout;
  const find = useCallback((place: Parameters<typeof findStop>[1]) => findStop(box, place), []);
  const { down, across, heights } = useWindows(box, layout);
  const looks = useLetterLooks();
  const indexes = sectionIndexes(layout);
  return (
    <GridActionsContext value={actions}>
      <div
        ref={box} role="grid" tabIndex={-1} aria-label={t("title")} aria-readonly={!mayEdit} aria-multiselectable aria-rowcount={rowStops(layout).length} aria-colcount={columns.length + (mayEdit ? 2 : 1)}
        data-editable={mayEdit || undefined} onKeyDown={keys} onPaste={onPaste} {...clipboard} {...focus} onPointerDown={onPointerDown} style={tracks(columns.length)}
        className="relative min-h-0 flex-1 scroll-pt-28 scroll-pr-12 scroll-pl-(--head) overflow-auto overscroll-contain border-t outline-none border-line [--col:92px] [--head:132px] sm:[--col:114px] sm:[--head:328px]"
      >
        <div className="relative min-w-(--least)">
          <GridHead columns={columns} firstColumn={across.from} endColumn={across.to} isEditor={mayEdit} dragged={drag?.kind === "column" ? drag.id : null} onGrip={gripColumn} />
          {sections.map((section, index) => (
            <PhaseSection key={section.phase} section={section} columns={columns} index={indexes[index]!} from={down[index]?.from ?? 0} to={down[index]?.to ?? 0} heights={heights} firstColumn={across.from} endColumn={across.to} looks={looks} isEditor={mayEdit} mayAdd={mayAddRows(layout)} dragged={drag?.kind === "row" ? drag.id : null} onGrip={gripRow} />
          ))}
          {mayAddRows(layout) && <NewPhase index={rowStops(layout).length} span={columns.length + 1} />}
          {drag && <div aria-hidden className={`pointer-events-none absolute z-30 bg-accent ${drag.kind === "row" ? "inset-x-0 h-0.5" : "inset-y-0 w-0.5"}`} style={drag.kind === "row" ? { top: drag.line - 1 } : { left: drag.line - 1 }} />}
        </div>
      </div>
      <LetterPicker find={find} />
      {pasted && <PasteDialog pasted={pasted} onClose={close} />}
      {mayEdit && <RemovalWatch />}
    </GridActionsContext>
  );
}

/** The widths of a row's tracks, the same in every row: the head, a column each, and what is left over. */
function tracks(columns: number): CSSProperties {
  const each = columns > 0 ? `repeat(${columns}, minmax(var(--col), 136px))` : "";
  return { "--tracks": `var(--head) ${each} minmax(44px, 1fr)`, "--least": `calc(var(--head) + ${columns} * var(--col) + 44px)` } as CSSProperties;
}

/** The line of each section's heading, from 1, the column heads being line 1. */
function sectionIndexes({ sections, ...layout }: Layout): number[] {
  let next = 2;
  return sections.map(({ rows, isFolded }) => {
    const index = next;
    next += 1 + rows.length + (mayAddRows(layout) && !isFolded ? 1 : 0);
    return index;
  });
}
