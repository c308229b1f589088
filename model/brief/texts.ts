import type { Block, BriefDocument } from "#model/brief/blocks.ts";

/** Every text of the brief in reading order, line by line: what each of its renderers says. Headings of chapters come with their numbers. */
export function textsOf({ title, subject, dated, contents, chapters }: BriefDocument): string[] {
  const texts = [title, subject, dated, contents, ...chapters.map(({ number, title: name }) => `${number}. ${name}`), ...chapters.flatMap(({ number, title: name, intro, blocks }) => [`${number}. ${name}`, ...intro, ...blocks.flatMap(ofBlock)])];
  return texts.flatMap((text) => text.split("\n")).map((line) => line.trim()).filter(Boolean);
}

function ofBlock(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph": return [block.text];
    case "list": return [...block.items];
    case "picture": return [block.caption];
    case "table": return [...block.columns.map(({ title }) => title), ...block.rows.flatMap((row) => ("group" in row ? [row.group] : row.cells.flatMap((cell) => (typeof cell === "string" ? [cell] : [cell.head, cell.body]))))];
  }
}
