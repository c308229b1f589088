import type { Row, Table } from "#model/brief/blocks.ts";
import type { BriefInput } from "#model/brief/input.ts";
import { signOf } from "#model/matrix/schemes.ts";
import { LETTERS, type Activity, type Participant, type Plan } from "#model/shape.ts";

/** More columns than this cannot be read on a sheet: the others follow in a table of their own. */
const MOST_COLUMNS = 12;
/** Of the width, for the rows' titles. */
const TITLES = 0.34;

/** The responsibility matrix by phases, of those who have a letter in it; in several tables where there are many of them. */
export function matrixTables(input: BriefInput): Table[] {
  const { plan, words: { t } } = input;
  const holders = plan.participants.filter(({ id }) => plan.activities.some((activity) => lettersOf(plan, activity, id) !== ""));
  const parts = Math.ceil(holders.length / MOST_COLUMNS);
  const size = Math.ceil(holders.length / Math.max(parts, 1));
  return Array.from({ length: parts }, (_, part): Table => {
    const columns = holders.slice(part * size, (part + 1) * size);
    return {
      kind: "table", title: t("briefDocument.team.matrix"), sheet: t("briefDocument.sheets.matrix"), rows: rowsOf(input, columns),
      columns: [
        { title: t("briefDocument.team.activity"), share: TITLES },
        ...columns.map(({ title }) => ({ title: input.words.title(title), share: (1 - TITLES) / columns.length, align: "center" as const, upright: true })),
      ],
    };
  });
}

function rowsOf({ plan, words }: BriefInput, columns: readonly Participant[]): Row[] {
  const known = new Set(plan.phases.map(({ id }) => id));
  const phases = [...plan.phases.map(({ id, title }) => ({ id, title: title.trim() || words.t("matrix.phase.untitled") })), { id: null, title: words.t("matrix.phase.none") }];
  return phases.flatMap(({ id, title }): Row[] => {
    const rows = plan.activities.filter(({ phase }) => (id === null ? phase === null || !known.has(phase) : phase === id));
    if (rows.length === 0) return [];
    const lines = rows.map((activity): Row => ({ cells: [words.title(activity.title), ...columns.map((column) => lettersOf(plan, activity, column.id))] }));
    // Without phases nothing needs to be told apart.
    return plan.phases.length === 0 ? lines : [{ group: title }, ...lines];
  });
}

/** The letters of one cell as they stand on the page, A after R; empty for none. */
function lettersOf({ scheme }: Pick<Plan, "scheme">, { accountable, letters }: Activity, participant: string): string {
  const held = letters[participant] ?? [];
  const all = LETTERS.flatMap((letter) => [...(held.includes(letter) ? [letter] : []), ...(letter === "R" && accountable === participant ? (["A"] as const) : [])]);
  return all.map((letter) => signOf(scheme, letter)).join(" ");
}
