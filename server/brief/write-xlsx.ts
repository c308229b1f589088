import writeXlsxFile, { type Row as XlsxRow, type Sheet } from "write-excel-file/node";
import type { BriefDocument, Cell, Column, Row, Table } from "#model/brief/blocks.ts";
import { PAPER } from "#model/map/picture/drawing.ts";

/** Letters that fit beside each other in the whole width of a table. */
const WIDTH = 150;
/** What Excel takes in a cell. */
const MOST = 32_767;

/**
 * The tables of the brief that belong in a spreadsheet, a sheet each: the requirements and the matrix. Every cell is text, so that nothing anybody typed
 * is taken for a formula. A brief without either has one empty sheet, named after it.
 */
export async function writeXlsx({ chapters, title }: BriefDocument): Promise<Buffer> {
  const tables = chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "table"));
  const names = [...new Set(tables.flatMap(({ sheet }) => sheet ?? []))];
  const sheets = names.map((name) => sheetOf(name, tables.filter(({ sheet }) => sheet === name)));
  return writeXlsxFile(sheets.length > 0 ? sheets : [{ sheet: nameOf(title), data: [[title]] }]).toBuffer();
}

function sheetOf(name: string, tables: readonly Table[]): Sheet<Buffer> {
  const widest = tables.reduce((a, b) => (b.columns.length > a.columns.length ? b : a));
  const data = tables.flatMap((table, index): XlsxRow[] => [...(index > 0 ? [[]] : []), headOf(table.columns), ...table.rows.map((row) => rowOf(row, table.columns))]);
  return { sheet: nameOf(name), data, columns: widest.columns.map(({ share, upright }) => ({ width: upright ? 6 : Math.max(8, Math.round(share * WIDTH)) })), ...(tables.length === 1 && { stickyRowsCount: 1 }) };
}

const headOf = (columns: readonly Column[]): XlsxRow =>
  columns.map(({ title, align = "left", upright }) => ({ ...text(title), fontWeight: "bold", align, alignVertical: "bottom", wrap: true, backgroundColor: PAPER.sunken, ...(upright && { textRotation: 90, height: 120 }) }));

function rowOf(row: Row, columns: readonly Column[]): XlsxRow {
  if ("group" in row) return [{ ...text(row.group), fontWeight: "bold", columnSpan: columns.length, backgroundColor: "#f7f6f3" }, ...columns.slice(1).map(() => null)];
  return columns.map(({ align = "left" }, index) => ({ ...text(wordsOf(row.cells[index] ?? "")), align, alignVertical: "top", wrap: true }));
}

const wordsOf = (cell: Cell): string => (typeof cell === "string" ? cell : [cell.head, cell.body].filter(Boolean).join("\n"));
const text = (value: string) => ({ value: value.slice(0, MOST), type: String });
/** A name that Excel takes for a sheet. */
const nameOf = (name: string): string => name.replace(/[\\/*?:[\]]/g, " ").trim().slice(0, 31) || "1";
