"use client";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState, type CSSProperties, type ReactNode } from "react";
import { sortRecords, type Sort } from "#components/ui/arrange-records.ts";
import { TotalCell } from "#components/figures/table/cell.tsx";
import type { Column, Line, Stop } from "#components/figures/table/column.ts";
import { CopyButton } from "#components/figures/table/copy-button.tsx";
import { PrintFigures } from "#components/figures/table/print-figures.tsx";
import { SortHead } from "#components/figures/table/sort-head.tsx";
import { TableLine } from "#components/figures/table/table-line.tsx";
import { useGridPlaces } from "#components/ui/use-grid-places.ts";
import { writeFigures } from "#components/figures/table/write-figures.ts";

type Props<R extends Line> = {
  title: string;
  /** What is counted, and over which maps: said on paper. */
  about: string;
  /** What its lines are. */
  corner: string;
  lines: readonly R[];
  columns: readonly Column<R>[];
  /** What is chosen about it, before the button that copies. */
  tools?: ReactNode;
};

const NAME = "name";
/** Heads are places, too. */
const FIRST_FIGURE = { row: 1, column: 1 };
/** As many lines as are seen at once. */
const FIRST = 40;

/** A table of figures: heads that stay in sight and put it in order, figures that lead to what they count, and all of it for Excel and for paper. */
export function FigureTable<R extends Line>({ title, about, corner, lines, columns, tools }: Props<R>) {
  const t = useTranslations("figures.table");
  const locale = useLocale();
  const [sort, setSort] = useState<Sort>(null);
  const sorted = useMemo(() => {
    const by = columns.find(({ id }) => id === sort?.column)?.sortBy ?? ((line: R) => line.title);
    return sort ? sortRecords(lines, by, sort.isDown, locale) : lines;
  }, [lines, columns, sort, locale]);
  // A long one is drawn from above, and holds nothing up meanwhile.
  const shown = useDeferredValue(sorted, sorted.slice(0, FIRST));
  const hasTotals = columns.some(({ total }) => total);
  const { box, active, goBy, keep } = useGridPlaces<HTMLTableElement>(shown.length + (hasTotals ? 2 : 1), columns.length + 1, { first: FIRST_FIGURE });
  const isActive = (row: number, column: number) => active.row === row && active.column === column;
  const stopAt = (row: number, column: number): Stop => ({ tabIndex: isActive(row, column) ? 0 : -1, "data-place": `${row}/${column}` });
  const write = () => writeFigures(sorted, columns, { corner, total: t("total") });
  const last = shown.length + 1;
  const wide = columns.filter(({ kind }) => kind === "words").length;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">{tools}<CopyButton write={write} /></div>
      <div style={{ "--wide": wide, "--narrow": columns.length - wide } as CSSProperties} className="max-h-[max(320px,calc(100dvh-260px))] w-fit max-w-full overflow-auto overscroll-x-contain rounded-md border border-line scroll-pt-24 scroll-pb-10 scroll-pl-(--name) [--col:80px] [--name:124px] [--words:132px] sm:[--col:96px] sm:[--name:230px] sm:[--words:168px]">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a data grid is a table by the arrows: ARIA in HTML allows it, and its parts keep their roles */}
        <table ref={box} onKeyDown={goBy} onFocus={keep} role="grid" aria-label={title} aria-readonly className="w-[calc(var(--name)+var(--wide)*var(--words)+var(--narrow)*var(--col))] table-fixed border-separate border-spacing-0 text-sm [&_tr>*:last-child]:border-r-0 [&>tbody>tr:last-child>*]:border-b-0 [&>tfoot>tr>*]:border-b-0">
          <colgroup>
            <col className="w-(--name)" />
            {columns.map(({ id, kind }) => <col key={id} className={kind === "words" ? "w-(--words)" : "w-(--col)"} />)}
          </colgroup>
          <thead>
            <tr>
              <SortHead id={NAME} head={corner} sort={sort} onSort={setSort} stop={stopAt(0, 0)} isCorner />
              {columns.map(({ id, head, over, mark, kind }, index) => <SortHead key={id} id={id} head={head} over={over} mark={mark} kind={kind} sort={sort} onSort={setSort} stop={stopAt(0, index + 1)} />)}
            </tr>
          </thead>
          <tbody>
            {shown.map((line, row) => (
              <TableLine key={line.id} line={line} columns={columns} row={row + 1} active={active.row === row + 1 ? active.column : null} />
            ))}
          </tbody>
          {hasTotals && (
            <tfoot>
              <tr>
                <th scope="row" {...stopAt(last, 0)} className="sticky bottom-0 left-0 z-20 h-9 border-t border-r border-line bg-surface px-2 text-left font-medium -outline-offset-2">{t("total")}</th>
                {columns.map(({ id, total, kind }, index) => <TotalCell key={id} said={total} kind={kind} place={`${last}/${index + 1}`} isActive={isActive(last, index + 1)} />)}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <PrintFigures title={title} about={about} write={write} />
    </>
  );
}
