import { COLUMN } from "#components/map/canvas/placing.ts";
import { snap } from "#model/map/picture/geometry.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { Fragment } from "#model/map/fragment.ts";
import type { Participant, Place, StepKind } from "#model/shape.ts";

/** So many lines are a list of steps; more are a document. */
export const LINES_MAX = 200;
const TITLE_MAX = 200;
/** The middle of the row that steps in another lane than the first one's are put in, px from the lane's top. */
const FIRST_ROW = 64;

/** "1.", "2.3)", "-", "•" and the like before what a line says. */
const MARKS = /^(?:(?:\d{1,3}\.)*\d{1,3}[.)]|[a-zа-яё]\)|[-–—•·*▪◦‣●○☐])(?:\s+|$|(?=\p{L}))/iu;

export type Line = { readonly title: string; readonly kind: StepKind; readonly lane: string | null };

/**
 * The steps that lines of plain text stand for: one each, without bullets and numbers; a question is a choice. In a
 * copied table the first column is the title, and a further one that holds a participant's name says who does it.
 */
export function readLines(text: string, participants: readonly Pick<Participant, "id" | "title">[]): Line[] {
  const byName = new Map(participants.toReversed().map(({ id, title }) => [nameOf(title), id]));
  return text.split(/\r\n|[\n\r\u2028\u2029]/u).flatMap((line): Line[] => {
    const [first = "", ...others] = line.trim().replace(MARKS, "").split("\t");
    const title = first.trim().replace(/\s+/gu, " ");
    if (title === "") return [];
    const lane = others.flatMap((column) => (nameOf(column) === "" ? [] : (byName.get(nameOf(column)) ?? [])))[0] ?? null;
    return [{ title: title.length > TITLE_MAX ? `${title.slice(0, TITLE_MAX - 1)}…` : title, kind: title.endsWith("?") ? "exclusive" : "task", lane }];
  });
}

const nameOf = (title: string): string => title.trim().replace(/\s+/gu, " ").toLowerCase();

/** Lines as steps one after the other, the first at `first`; those of nobody in particular are in its lane. */
export function chainOf(lines: readonly Line[], first: Place): Fragment {
  const [{ kind } = { kind: "task" as StepKind }] = lines;
  const middle = { x: first.x + sizeOf(kind).width / 2, y: first.y + sizeOf(kind).height / 2 };
  const steps = lines.map(({ title, kind, lane: told }, index) => {
    const { width, height } = sizeOf(kind);
    const lane = told ?? first.lane;
    const y = lane === first.lane ? middle.y : FIRST_ROW;
    return { id: String(index), kind, place: { lane, x: snap(middle.x + index * COLUMN) - width / 2, y: y - height / 2 }, values: { title } };
  });
  return {
    version: 1, map: null, participants: [], systems: [], channels: [], processes: [], steps,
    lanes: [...new Set(steps.flatMap(({ place }) => place.lane ?? []))],
    flows: steps.slice(1).map(({ id }, index) => ({ from: String(index), to: id, values: {} })),
  };
}
