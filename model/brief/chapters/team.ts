import type { Block, Row } from "#model/brief/blocks.ts";
import { matrixTables } from "#model/brief/chapters/matrix.ts";
import { DASH, participantTitle, type BriefInput } from "#model/brief/input.ts";
import { signOf } from "#model/matrix/schemes.ts";
import { INVOLVEMENT_GROUPS, SCHEMES, type Participant } from "#model/shape.ts";

/** Who acts, how everyone takes part in the project, and who answers for what. */
export function teamBlocks(input: BriefInput): Block[] {
  const { plan: { participants }, words: { t } } = input;
  const head = (key: string) => t(`briefDocument.team.columns.${key}`);
  const tables = matrixTables(input);
  return [
    ...(participants.length === 0 ? [] : [{
      kind: "table" as const, title: t("briefDocument.team.participants"), rows: participants.map((participant) => rowOf(input, participant)),
      columns: [{ title: head("participant"), share: 0.4 }, { title: head("kind"), share: 0.2 }, { title: head("headcount"), share: 0.14, align: "right" as const }, { title: head("deputy"), share: 0.26 }],
    }]),
    ...involvement(input),
    ...(tables.length === 0 ? [] : [{ kind: "heading" as const, text: t("briefDocument.team.matrix") }, { kind: "paragraph" as const, text: legend(input), quiet: true }, ...tables]),
  ];
}

function rowOf(input: BriefInput, { title, kind, member, headcount, deputy }: Participant): Row {
  const { words, memberNames } = input;
  const person = member === null ? "" : (memberNames.get(member) ?? "");
  return { cells: [{ head: words.title(title), body: person === title ? "" : person }, words.t(`team.participants.kinds.${kind}`), headcount === null ? DASH : words.number(headcount), participantTitle(input, deputy)] };
}

/** Everyone inside the company in one of the three groups; who is in none is told too. */
function involvement({ plan: { participants }, words }: BriefInput): Block[] {
  const inside = participants.filter(({ kind }) => kind !== "external");
  const items = [...INVOLVEMENT_GROUPS, null].flatMap((group) => {
    const members = inside.filter((participant) => participant.group === group).map(({ title }) => words.title(title));
    return members.length === 0 ? [] : [words.t("briefDocument.team.group", { group: words.t(`team.involvement.columns.${group ?? "none"}`), members: words.list(members) })];
  });
  return items.length === 0 ? [] : [{ kind: "heading", text: words.t("briefDocument.team.involvement") }, { kind: "list", items }];
}

function legend({ plan: { scheme }, words: { t } }: BriefInput): string {
  return SCHEMES[scheme].map((letter) => {
    const key = scheme === "DACI" ? `matrix.daci.${letter}` : `matrix.letter.${letter}`;
    return t("briefDocument.team.letter", { sign: signOf(scheme, letter), name: t(`${key}.name`), short: t(`${key}.short`) });
  }).join("; ");
}
