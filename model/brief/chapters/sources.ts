import { whatOf } from "#model/brief/chapters/findings.ts";
import type { BriefInput } from "#model/brief/input.ts";
import type { Judged } from "#model/findings/judge.ts";
import { titleOfSpot } from "#model/findings/title-of-spot.ts";
import { standingSources } from "#model/requirements/offers.ts";
import { proposeRequirements } from "#model/requirements/propose.ts";
import { parseSource, wordOfSource } from "#model/requirements/source.ts";

/** Says the sources of requirements: what a finding notices, or which thing of the plan asks for it; those that are no longer there are counted, at the end. */
export function sayingSources(input: BriefInput): (sources: readonly string[]) => string[] {
  const { plan, findings, words: { t } } = input;
  const standing = standingSources(proposeRequirements(plan, findings), findings);
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  return (sources) => {
    const there = sources.filter((source) => standing.has(source));
    const said = new Set(there.flatMap((source) => sourceWord(input, source, byKey.get(source)) ?? []));
    const gone = sources.length - there.length;
    return gone === 0 ? [...said] : [...said, t("briefDocument.requirements.gone", { count: gone })];
  };
}

function sourceWord(input: BriefInput, source: string, finding: Judged | undefined): string | null {
  if (finding) return whatOf(input, finding);
  const read = parseSource(source);
  if (!read) return null;
  const { plan, words } = input;
  const title = words.title(titleOfSpot(plan, read.spot));
  const kind = wordOfSource(read);
  return kind ? words.t(`requirements.sources.${kind}`, { title }) : title;
}
