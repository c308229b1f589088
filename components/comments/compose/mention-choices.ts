import { fold } from "#components/ui/fold.ts";
import type { Mention } from "#model/comment-text.ts";
import type { AnchorKind } from "#model/anchor-key.ts";
import type { Plan } from "#model/shape.ts";

/** Someone or something that can be named in a comment. */
export type Choice = Mention & { readonly kind: "member" | AnchorKind; readonly name: string };
export type MemberName = { readonly id: string; readonly name: string };

const SHOWN = 8;

/** What is being named at the caret: the sign, and what is typed after it. */
export type Wanted = { readonly sign: "@" | "#"; readonly query: string; readonly from: number };

/** The name that is being typed before `caret`; null when none is. */
export function wantedAt(typed: string, caret: number): Wanted | null {
  const found = /(?:^|[\s(«"'])([@#])([^@#\n]{0,40})$/.exec(typed.slice(0, caret));
  if (!found || /\s\s$|^\s/.test(found[2]!)) return null;
  return { sign: found[1] as Wanted["sign"], query: found[2]!, from: caret - found[2]!.length - 1 };
}

/** How many are offered where there is a window for them. */
const FOUND = 60;

/** The things of the plan that fit what is typed, the best first. */
export const foundThings = (plan: Plan, query: string): readonly Choice[] => best([...thingsOf(plan), ...named(plan.channels, "channel"), ...named(plan.participants, "participant")], query, FOUND);

/** Who and what fits, the best first: whose name begins with what is typed, then those with a word that does, then those that hold it. */
export function choicesFor({ sign, query }: Wanted, plan: Plan, members: readonly MemberName[]): readonly Choice[] {
  return best(sign === "@" ? peopleOf(plan, members) : thingsOf(plan), query, SHOWN);
}

function best(all: readonly Choice[], query: string, count: number): readonly Choice[] {
  const wanted = fold(query);
  const rank = ({ name }: Choice) => {
    const folded = fold(name);
    return folded.startsWith(wanted) ? 0 : folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 1 : folded.includes(wanted) ? 2 : 3;
  };
  return all.map((choice) => ({ choice, at: rank(choice) })).filter(({ at }) => at < 3).sort((a, b) => a.at - b.at).slice(0, count).map(({ choice }) => choice);
}

const peopleOf = (plan: Plan, members: readonly MemberName[]): readonly Choice[] => [
  ...members.map(({ id, name }): Choice => ({ kind: "member", name, label: `@${name}`, target: `member/${id}` })),
  ...named(plan.participants, "participant", "@"),
];

const thingsOf = (plan: Plan): readonly Choice[] => [
  ...named(plan.goals, "goal"), ...named(plan.steps, "step"), ...named(plan.activities, "activity"), ...named(plan.processes, "process"), ...named(plan.systems, "system"), ...named(plan.questions, "question"),
];

const named = (records: readonly { id: string; title: string }[], kind: AnchorKind, sign = "#"): readonly Choice[] =>
  records.flatMap(({ id, title }) => {
    const name = title.replaceAll(/\s+/g, " ").trim();
    return name ? [{ kind, name, label: `${sign}${name}`, target: `${kind}/${id}` }] : [];
  });
