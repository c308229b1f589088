import { AlignmentType, BorderStyle, Paragraph, ShadingType, Table as DocxTable, TableCell, TableLayoutType, TableRow, TextDirection, TextRun, VerticalAlign, WidthType } from "docx";
import type { Cell, Column, Row, Table } from "#model/brief/blocks.ts";
import { PAPER } from "#model/map/picture/drawing.ts";

const colour = (ink: keyof typeof PAPER): string => PAPER[ink].slice(1).toUpperCase();
const line = { style: BorderStyle.SINGLE, size: 4, color: colour("line-strong") };
const BORDERS = { top: line, bottom: line, left: line, right: line };
const MARGINS = { top: 50, bottom: 50, left: 90, right: 90 };
const ALIGN = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER };
/** Heads that are written upwards have so much room, twips. */
const UPRIGHT_HEIGHT = 1900;

/** A text as runs, one line under the other where it has line ends. */
export const linesOf = (text: string, look: { bold?: boolean } = {}): TextRun[] => text.split("\n").map((words, index) => new TextRun({ ...look, text: words, ...(index > 0 && { break: 1 }) }));

/** A table as wide as the text, twips; its head comes again on every page, and no row is cut. */
export function tableOf({ columns, rows }: Table, width: number): DocxTable {
  const widths = columns.map(({ share }) => Math.round(share * width));
  return new DocxTable({
    width: { size: width, type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: { ...BORDERS, insideHorizontal: line, insideVertical: line },
    rows: [headOf(columns, widths), ...rows.map((row) => rowOf(row, columns, widths, width))],
  });
}

function headOf(columns: readonly Column[], widths: readonly number[]): TableRow {
  const isUpright = columns.some(({ upright }) => upright);
  return new TableRow({
    tableHeader: true, cantSplit: true, ...(isUpright && { height: { value: UPRIGHT_HEIGHT, rule: "atLeast" as const } }),
    children: columns.map(({ title, align = "left", upright }, index) => new TableCell({
      width: { size: widths[index]!, type: WidthType.DXA }, margins: MARGINS, verticalAlign: upright ? VerticalAlign.CENTER : VerticalAlign.BOTTOM, shading: { type: ShadingType.CLEAR, fill: colour("sunken"), color: "auto" },
      ...(upright && { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT }),
      children: [new Paragraph({ style: "TableHead", alignment: upright ? AlignmentType.LEFT : ALIGN[align], text: title })],
    })),
  });
}

function rowOf(row: Row, columns: readonly Column[], widths: readonly number[], width: number): TableRow {
  if ("group" in row) {
    const name = new Paragraph({ style: "TableText", keepNext: true, children: linesOf(row.group, { bold: true }) });
    return new TableRow({ cantSplit: true, children: [new TableCell({ columnSpan: columns.length, width: { size: width, type: WidthType.DXA }, margins: MARGINS, shading: { type: ShadingType.CLEAR, fill: "F7F6F3", color: "auto" }, children: [name] })] });
  }
  return new TableRow({
    cantSplit: true,
    children: columns.map(({ align = "left" }, index) => new TableCell({ width: { size: widths[index]!, type: WidthType.DXA }, margins: MARGINS, children: cellOf(row.cells[index] ?? "", ALIGN[align]) })),
  });
}

function cellOf(cell: Cell, alignment: (typeof ALIGN)[keyof typeof ALIGN]): Paragraph[] {
  if (typeof cell === "string") return [new Paragraph({ style: "TableText", alignment, children: linesOf(cell) })];
  return [new Paragraph({ style: "TableText", children: linesOf(cell.head, { bold: true }) }), ...(cell.body ? [new Paragraph({ style: "TableText", children: linesOf(cell.body) })] : [])];
}
