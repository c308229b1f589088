/** The rows of a table as the clipboard has it: `html` of a spreadsheet when there is a table in it, else `text` as tab-separated values. Rows and columns without any text at the edges are dropped. */
export function readTable({ html, text }: { readonly html: string; readonly text: string }): string[][] {
  const rows = /<table[\s>]/i.test(html) ? readHtml(html) : readTsv(text);
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== ""));
  return rows.slice(0, last + 1).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
const decode = (text: string): string => text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole: string, decimal?: string, hex?: string, name?: string) => {
  if (name) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = decimal ? Number(decimal) : parseInt(hex!, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});
const clean = (text: string): string => decode(text).replace(/\s+/g, " ").trim();

/** What merged cells cover is empty: only the first of them holds the text. */
function readHtml(html: string): string[][] {
  const table = html.replace(/<!--[\s\S]*?-->|<(style|script)[\s\S]*?<\/\1>/gi, "").replace(/^[\s\S]*?<table/i, "<table").replace(/<\/table>[\s\S]*$/i, "");
  const rows: string[][] = [];
  const taken = new Set<string>();
  for (const [, line = ""] of table.matchAll(/<tr[^>]*>([\s\S]*?)(?=<tr[\s>]|<\/tr>|$)/gi)) {
    const at = rows.length;
    const row: string[] = [];
    for (const [, attributes = "", content = ""] of line.matchAll(/<t[dh]((?:\s[^>]*)?)>([\s\S]*?)(?=<\/?t[dh][\s>]|$)/gi)) {
      while (taken.has(`${at} ${row.length}`)) row.push("");
      const start = row.length;
      row.push(clean(content.replace(/<[^>]*>/g, " ")));
      const [wide, high] = [spanOf(attributes, "colspan"), spanOf(attributes, "rowspan")];
      for (let column = start + 1; column < start + wide; column++) row.push("");
      for (let down = 1; down < high; down++) for (let column = start; column < start + wide; column++) taken.add(`${at + down} ${column}`);
    }
    rows.push(row);
  }
  return rows;
}

const spanOf = (attributes: string, name: string): number => Math.min(100, Math.max(1, Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, "i").exec(attributes)?.[1] ?? 1)));

/** Tab-separated values as spreadsheets write them: a cell with a line break or a quote is in quotes, with its quotes doubled. */
function readTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end = ""] of text.replace(/\r\n?/g, "\n").matchAll(/(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)!.push(clean((quoted ?? plain).replaceAll('""', '"')));
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows;
}
