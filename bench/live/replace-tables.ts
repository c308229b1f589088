import { readFileSync, writeFileSync } from "node:fs";
import type { PartName } from "#bench/live/options.ts";

/** Puts new tables in place of those that a page has between `<!-- live:part -->` and `<!-- /live:part -->`; throws when the page has no such place. */
export function putTables(page: string, tables: readonly (readonly [part: PartName, text: string])[]): string {
  return tables.reduce((text, [part, table]) => {
    const [from, to] = [`<!-- live:${part} -->`, `<!-- /live:${part} -->`];
    const [start, end] = [text.indexOf(from), text.indexOf(to)];
    if (start === -1 || end < start) throw new Error(`the page has no place for ${part}`);
    return `${text.slice(0, start + from.length)}\n${table}\n${text.slice(end)}`;
  }, page);
}

export function replaceTables(file: string, tables: readonly (readonly [part: PartName, text: string])[]): void {
  writeFileSync(file, putTables(readFileSync(file, "utf8"), tables));
}
