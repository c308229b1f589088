import { unzip } from "#model/staff/unzip.ts";

/** Unpacked bytes of a workbook that are read at most. */
const MOST_UNPACKED = 30_000_000;
const MOST_COLUMNS = 200;

/** The cells of a workbook's first visible sheet that holds any, as text, row by row; a cell merged downwards stands in each of its rows. Throws when it is no workbook, or damaged. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>, mostRows: number): Promise<string[][]> {
  const files = await unzip(bytes, (name) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/i.test(name), MOST_UNPACKED);
  const read = (name: string) => new TextDecoder().decode(files.get(name) ?? new Uint8Array());
  if (!files.has("xl/workbook.xml")) throw new Error("no workbook");
  const strings = elements(read("xl/sharedStrings.xml"), "si").map(({ content }) => textOf(content));
  const targets = new Map(elements(read("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [attribute(attributes, "Id"), attribute(attributes, "Target")]));
  const sheets = elements(read("xl/workbook.xml"), "sheet").filter(({ attributes }) => !/hidden/i.test(attribute(attributes, "state")));
  for (const { attributes } of sheets) {
    const target = targets.get(attribute(attributes, "r:id")) ?? "";
    const rows = readSheet(read(target.startsWith("/") ? target.slice(1) : `xl/${target}`), strings, mostRows);
    if (rows.some((row) => row.some((cell) => cell !== ""))) return rows;
  }
  return [];
}

function readSheet(xml: string, strings: readonly string[], mostRows: number): string[][] {
  const rows: string[][] = [];
  for (const { content } of elements(xml, "row")) {
    // Rows beyond the most are read no further: that there are more is all that has to be known.
    if (rows.length > mostRows) break;
    const row: string[] = [];
    for (const { attributes, content: inner } of elements(content, "c")) {
      const column = columnOf(attribute(attributes, "r")) ?? row.length;
      if (column >= MOST_COLUMNS) continue;
      while (row.length < column) row.push("");
      row[column] = cellText(attribute(attributes, "t"), inner, strings);
    }
    rows.push(row);
  }
  fillDown(xml, rows);
  return rows;
}

function cellText(type: string, inner: string, strings: readonly string[]): string {
  const value = elements(inner, "v")[0]?.content ?? "";
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "inlineStr") return textOf(inner);
  if (type === "e") return "";
  const number = Number(value);
  return type === "" || type === "n" ? (value === "" || Number.isNaN(number) ? decode(value) : String(number)) : decode(value).trim();
}

/** Rows are taken as they stand in the file, which leaves out empty ones only where nothing is merged across them. */
function fillDown(xml: string, rows: string[][]): void {
  const numbers = new Map(elements(xml, "row").slice(0, rows.length).map(({ attributes }, index) => [attribute(attributes, "r") || String(index + 1), index]));
  for (const { attributes } of elements(xml, "mergeCell")) {
    const [, letters = "", from = "", to = ""] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(attribute(attributes, "ref")) ?? [];
    const [column, first] = [columnOf(letters), numbers.get(from)];
    if (column === null || first === undefined) continue;
    const text = rows[first]?.[column] ?? "";
    for (let row = Number(from) + 1; row <= Math.min(Number(to), Number(from) + rows.length); row++) {
      const cells = rows[numbers.get(String(row)) ?? -1];
      if (!cells) continue;
      while (cells.length <= column) cells.push("");
      cells[column] ||= text;
    }
  }
}

function columnOf(reference: string): number | null {
  const letters = /^[A-Z]+/.exec(reference)?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

/** The elements of a name, whatever their prefix; none of those asked for holds another of its own name. */
function elements(xml: string, name: string): { attributes: string; content: string }[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, "g");
  return [...xml.matchAll(pattern)].map(([, attributes = "", content = ""]) => ({ attributes, content }));
}

const attribute = (attributes: string, name: string): string => decode(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)?.slice(1).find((value) => value !== undefined) ?? "");
/** Runs of formatted text are one text; how a word is read aloud in Japanese is none of it. */
const textOf = (xml: string): string => elements(xml.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, ""), "t").map(({ content }) => decode(content)).join("").trim();
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decode = (text: string): string => text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole: string, decimal?: string, hex?: string, name?: string) => {
  if (name) return NAMED[name] ?? whole;
  const code = decimal ? Number(decimal) : parseInt(hex!, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
});
