import type { Block, Row, Table } from "#model/brief/blocks.ts";
import { numberRequirements, type Numbered } from "#model/brief/chapters/requirements.ts";
import { DASH, type BriefInput } from "#model/brief/input.ts";
import { readScores, type Scores } from "#model/choosing/scores.ts";
import { totalOf } from "#model/choosing/totals.ts";
import type { Candidate } from "#model/shape.ts";

/** More candidates than this do not fit beside each other: the others follow in a table of their own. */
const MOST_COLUMNS = 6;
/** Of the width, for the requirements' titles. */
const TITLES = 0.4;

/** The CRMs that may be chosen: where each stands, and how it meets each requirement that weighs anything. */
export function choosingBlocks(input: BriefInput): Block[] {
  const { plan, words: { t } } = input;
  if (plan.candidates.length === 0) return [];
  const [scores, numbered] = [readScores(plan.scores), numberRequirements(plan)];
  const isScored = numbered.some(({ requirement }) => plan.candidates.some(({ id }) => (scores(requirement.id, id)?.score ?? null) !== null));
  return [
    totals(input, numbered, scores),
    ...(isScored ? [{ kind: "heading" as const, text: t("briefDocument.choosing.scores") }, { kind: "paragraph" as const, text: `${t("choosing.scale")} ${t("choosing.method")}`, quiet: true }, ...scoreTables(input, numbered, scores)] : []),
  ];
}

function totals({ plan, words }: BriefInput, numbered: readonly Numbered[], scores: Scores): Table {
  const head = (key: string) => words.t(`briefDocument.choosing.${key}`);
  const rows = plan.candidates.map(({ id, title, vendor, price, notes }): Row => {
    const { share, least, most, scored, of, knockOuts } = totalOf(numbered.map(({ requirement }) => requirement), id, scores);
    const total = share === null ? DASH : scored === of ? words.percent(share)
      : `${words.percent(share)}\n${words.t("choosing.open", { scored, of, least: words.percent(least), most: words.percent(most) })}`;
    const missing = numbered.filter(({ requirement }) => knockOuts.includes(requirement.id)).map(({ number }) => words.t("briefDocument.choosing.number", { number }));
    return { cells: [{ head: words.title(title), body: [vendor.trim(), notes.trim()].filter(Boolean).join("\n") }, price.trim() || DASH, total, missing.join(", ") || DASH] };
  });
  return {
    kind: "table", title: words.t("briefDocument.chapters.choosing"), rows,
    columns: [{ title: head("candidate"), share: 0.38 }, { title: head("price"), share: 0.2 }, { title: head("total"), share: 0.22 }, { title: head("knockOuts"), share: 0.2 }],
  };
}

function scoreTables({ plan, words }: BriefInput, numbered: readonly Numbered[], scores: Scores): Table[] {
  const cellOf = (requirement: string, { id }: Candidate) => {
    const found = scores(requirement, id);
    return found === undefined || (found.score === null && found.note.trim() === "") ? DASH : [found.score === null ? DASH : words.number(found.score), found.note.trim()].filter(Boolean).join("\n");
  };
  return Array.from({ length: Math.ceil(plan.candidates.length / MOST_COLUMNS) }, (_, part): Table => {
    const candidates = plan.candidates.slice(part * MOST_COLUMNS, (part + 1) * MOST_COLUMNS);
    return {
      kind: "table", title: words.t("briefDocument.choosing.scores"),
      columns: [{ title: words.t("briefDocument.requirements.columns.requirement"), share: TITLES }, ...candidates.map(({ title }) => ({ title: words.title(title), share: (1 - TITLES) / candidates.length }))],
      rows: numbered.filter(({ requirement }) => requirement.priority !== "wont").map(({ requirement, number }): Row => ({
        cells: [words.t("briefDocument.choosing.requirement", { number, title: words.title(requirement.title) }), ...candidates.map((candidate) => cellOf(requirement.id, candidate))],
      })),
    };
  });
}
