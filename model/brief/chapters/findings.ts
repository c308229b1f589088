import type { Block, Row } from "#model/brief/blocks.ts";
import { DASH, participantTitle, type BriefInput } from "#model/brief/input.ts";
import { SEVERITIES, type Finding, type Severity } from "#model/findings/finding.ts";
import type { Judged } from "#model/findings/judge.ts";
import { nameParams } from "#model/name-params.ts";

/** So many stand in one row at most: a longer one would not fit on a sheet with what comes before it. */
const MOST_IN_ROW = 6;

/** What the plan shows to be wrong, worst first, by rule; then what the team has decided to live with. */
export function findingsBlocks(input: BriefInput): Block[] {
  const { findings, words: { t } } = input;
  const open = findings.filter(({ state }) => state === "open");
  return [
    ...(open.length === 0 ? [] : [{ kind: "paragraph" as const, text: t("briefDocument.findings.counts", Object.fromEntries(SEVERITIES.map((severity) => [severity, open.filter((finding) => finding.severity === severity).length]))) }]),
    ...SEVERITIES.flatMap((severity) => severityBlocks(input, severity, open.filter((finding) => finding.severity === severity))),
    ...acceptedBlocks(input, findings.filter(({ state }) => state === "accepted")),
  ];
}

function severityBlocks(input: BriefInput, severity: Severity, findings: readonly Finding[]): Block[] {
  if (findings.length === 0) return [];
  const { t } = input.words;
  const title = t(`briefDocument.findings.${severity}`);
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) byRule.set(finding.code, [...(byRule.get(finding.code) ?? []), finding]);
  const head = (key: string) => t(`briefDocument.findings.columns.${key}`);
  return [
    { kind: "heading", text: title },
    { kind: "table", title, columns: [{ title: head("what"), share: 0.54 }, { title: head("how"), share: 0.46 }], rows: [...byRule].flatMap(([code, found]) => rowsOf(input, code, found)) },
  ];
}

function rowsOf(input: BriefInput, code: string, findings: readonly Finding[]): Row[] {
  const said = findings.map((finding) => whatOf(input, finding));
  const advice = { head: input.words.t(`findings.rules.${code}.how`), body: input.words.t(`findings.rules.${code}.why`) };
  return Array.from({ length: Math.ceil(said.length / MOST_IN_ROW) }, (_, part): Row => ({ cells: [said.slice(part * MOST_IN_ROW, (part + 1) * MOST_IN_ROW).join("\n"), part === 0 ? advice : ""] }));
}

/** What is noticed, with the names and numbers in it. */
export const whatOf = ({ plan, words }: Pick<BriefInput, "plan" | "words">, { code, params }: Finding): string => words.t(`findings.rules.${code}.what`, nameParams(plan, params, words.sayings));

function acceptedBlocks(input: BriefInput, accepted: readonly Judged[]): Block[] {
  if (accepted.length === 0) return [];
  const { t, day } = input.words;
  const head = (key: string) => t(`briefDocument.findings.columns.${key}`);
  const title = t("briefDocument.findings.accepted");
  const rows = accepted.map((finding): Row => {
    const { reason, by, review } = finding.disposition ?? { reason: "", by: null, review: null };
    return { cells: [whatOf(input, finding), reason.trim() || DASH, participantTitle(input, by), review === null ? t("briefDocument.findings.forGood") : day(review)] };
  });
  return [
    { kind: "heading", text: title },
    { kind: "table", title, rows, columns: [{ title: head("what"), share: 0.36 }, { title: head("reason"), share: 0.3 }, { title: head("by"), share: 0.17 }, { title: head("until"), share: 0.17 }] },
  ];
}
