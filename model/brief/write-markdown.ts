import type { Block, BriefDocument, Cell, Table } from "#model/brief/blocks.ts";

/**
 * The brief as Markdown with GitHub's tables: every text of it, and of a map its caption, as Markdown has no pictures of its own.
 * What people typed stays text: what Markdown would take for a mark of its own is escaped.
 */
export function writeMarkdown({ title, subject, dated, contents, chapters }: BriefDocument): string {
  const parts = [
    `# ${escape(title)}`, `**${escape(subject)}**  \n${escape(dated)}`,
    `## ${escape(contents)}`, chapters.map(({ number, title: name }) => `${number}. ${escape(name)}`).join("\n"),
    ...chapters.flatMap(({ number, title: name, intro, blocks }) => [`## ${number}. ${escape(name)}`, ...intro.map(paragraph), ...blocks.map(writeBlock)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "heading": return `### ${escape(block.text)}`;
    case "paragraph": return paragraph(block.text);
    case "list": return block.items.map((item) => `- ${escape(item).replaceAll("\n", "  \n  ")}`).join("\n");
    case "picture": return `*${escape(block.caption)}*`;
    case "table": return writeTable(block);
  }
}

const RULES = { left: "---", right: "---:", center: ":---:" };

/** GitHub's tables have no groups: the name of one stands in a line of its own. */
function writeTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map(({ title }) => inCell(title))), line(columns.map(({ align = "left" }) => RULES[align])),
    ...rows.map((row) => ("group" in row ? line(columns.map((_, index) => (index === 0 ? `**${inCell(row.group)}**` : ""))) : line(row.cells.map(cell)))),
  ].join("\n");
}

function cell(value: Cell): string {
  if (typeof value === "string") return inCell(value);
  return [`**${inCell(value.head)}**`, ...(value.body ? [inCell(value.body)] : [])].join("<br>");
}

const inCell = (text: string): string => escape(text).replaceAll("\n", "<br>");
const paragraph = (text: string): string => escape(text).replaceAll("\n", "  \n");

/** Marks within a line, and those that begin one: "#", "-", "+", "1." */
const escape = (text: string): string => text.trim().replaceAll("\r", "").replace(/[\\`*_[\]<>|~&]/g, "\\$&").replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/gm, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.at(-1)!}`);
