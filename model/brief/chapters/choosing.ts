import type { Block, Row } from "#model/brief/blocks.ts";
import { DASH, type BriefInput } from "#model/brief/input.ts";

/** The CRMs that may be chosen. */
export function choosingBlocks({ plan: { candidates }, words }: BriefInput): Block[] {
  if (candidates.length === 0) return [];
  const head = (key: string) => words.t(`briefDocument.choosing.${key}`);
  const rows = candidates.map(({ title, vendor, price, notes }): Row => ({ cells: [{ head: words.title(title), body: vendor.trim() }, price.trim() || DASH, notes.trim() || DASH] }));
  return [{ kind: "table", title: words.t("briefDocument.chapters.choosing"), rows, columns: [{ title: head("candidate"), share: 0.3 }, { title: head("price"), share: 0.25 }, { title: head("notes"), share: 0.45 }] }];
}
