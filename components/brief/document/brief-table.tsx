"use client";
import { useTranslations } from "next-intl";
import type { Cell, Column, Table } from "#model/brief/blocks.ts";

const ALIGN = { left: "text-left", right: "text-right", center: "text-center" };
/** What a column takes for its words not to be broken letter by letter, and a table at the most, px: on a narrow screen it is pushed aside instead. */
const LEAST = { narrow: 34, usual: 92, table: 720 };
const leastOf = ({ share, upright }: Column): number => (upright || share < 0.08 ? LEAST.narrow : LEAST.usual) / share;

/** A table of the document. Its head comes again on every sheet, and no row is cut. */
export function BriefTable({ table: { title, columns, rows } }: { table: Table }) {
  const t = useTranslations("briefDocument.page");
  const least = Math.min(LEAST.table, Math.max(...columns.map(leastOf)));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div role="group" tabIndex={0} aria-label={t("table", { title })} className="brief-table">
      <table style={{ minWidth: least }}>
        <colgroup>{columns.map(({ share }, index) => <col key={index} style={{ width: `${share * 100}%` }} />)}</colgroup>
        <thead><tr>{columns.map((column, index) => <Head key={index} column={column} />)}</tr></thead>
        <tbody>
          {rows.map((row, index) => ("group" in row
            ? <tr key={index}><th scope="colgroup" colSpan={columns.length} className="brief-group">{row.group}</th></tr>
            : <tr key={index}>{columns.map(({ align = "left" }, at) => <td key={at} className={ALIGN[align]}><CellText cell={row.cells[at] ?? ""} /></td>)}</tr>))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column: { title, align = "left", upright } }: { column: Column }) {
  return <th scope="col" className={upright ? "brief-upright" : ALIGN[align]}>{upright ? <span>{title}</span> : title}</th>;
}

function CellText({ cell }: { cell: Cell }) {
  if (typeof cell === "string") return cell;
  return <><strong>{cell.head}</strong>{cell.body && <div>{cell.body}</div>}</>;
}
