import { whatOf } from "#model/brief/chapters/findings.ts";
import type { BriefInput } from "#model/brief/input.ts";
import { findingKey, type Finding } from "#model/findings/finding.ts";

const known = new WeakMap<readonly Finding[], ReadonlyMap<string, Finding>>();

/** What a requirement comes from, in words: what a finding notices, or which thing of the plan asks for it. Sources that are no longer there are told once, at the end. */
export function sourceWords(input: BriefInput, sources: readonly string[]): string[] {
  const said = sources.map((source) => sourceWord(input, source));
  const there = [...new Set(said.filter((word) => word !== null))];
  return said.includes(null) ? [...there, input.words.t("briefDocument.requirements.gone", { count: said.filter((word) => word === null).length })] : there;
}

function sourceWord(input: BriefInput, source: string): string | null {
  const { plan, words } = input;
  const [kind = "", id = ""] = source.split("/");
  const record = { integration: plan.integrations, channel: plan.channels, question: plan.questions, step: plan.steps, system: plan.systems }[kind]?.find((found) => found.id === id);
  if (record) return words.t(`briefDocument.requirements.source.${kind}`, { title: words.title(record.title) });
  const finding = findingsByKey(input.findings).get(source);
  return finding ? whatOf(input, finding) : null;
}

function findingsByKey(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const made = known.get(findings) ?? new Map(findings.map((finding) => [findingKey(finding), finding]));
  known.set(findings, made);
  return made;
}
