import type { ChapterCode } from "#model/brief/chapter-codes.ts";
import type { Drawing } from "#model/map/picture/drawing.ts";

/** What stands in one cell; `head` is what it is about, before the rest, and stands out. */
export type Cell = string | { readonly head: string; readonly body: string };
/** `share`: of the table's width, all of them together 1. `upright`: its head is written from below upwards, over a narrow column. */
export type Column = { readonly title: string; readonly share: number; readonly align?: "left" | "right" | "center"; readonly upright?: boolean };
/** A line of cells, or the name of the lines after it. */
export type Row = { readonly cells: readonly Cell[] } | { readonly group: string };
/** `sheet`: its name in the spreadsheet, where it has a place there; tables of one sheet stand under each other. */
export type Table = { readonly kind: "table"; readonly title: string; readonly columns: readonly Column[]; readonly rows: readonly Row[]; readonly sheet?: string };
/** A map on as many sheets as it takes; `caption` says which. */
export type Picture = { readonly kind: "picture"; readonly caption: string; readonly sheets: readonly Drawing[] };

/** Of what a chapter is made, in words of the asked language. A line end in a text is one on the page. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | Table
  | Picture;

/** `number` is its place in the document, from 1; `intro` is what the team says of it, paragraph by paragraph. */
export type BriefChapter = { readonly code: ChapterCode; readonly number: number; readonly title: string; readonly intro: readonly string[]; readonly blocks: readonly Block[] };

/** The brief, all of it: what the screen, the printer, DOCX, Markdown and XLSX are made of, so that they all say the same. */
export type BriefDocument = {
  readonly locale: "ru" | "en";
  readonly title: string;
  /** The workspace's name. */
  readonly subject: string;
  readonly dated: string;
  /** What the list of chapters is called. */
  readonly contents: string;
  /** What a file of it is called, without its ending. */
  readonly fileName: string;
  readonly chapters: readonly BriefChapter[];
};
