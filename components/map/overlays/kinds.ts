import { linesOf, type LegendLine, type Mark, type MarkLook, type Marks } from "#components/map/overlays/marks.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import { isHandOff } from "#model/map/hand-off.ts";
import { ENTRIES, MEDIA, PARTICIPANT_COLOURS, type Flow, type Step } from "#model/shape.ts";
import { isArtefact, isWork } from "#model/step-kinds.ts";

const ENTRY_LOOKS = { manual: "bad", copyPaste: "warning", automatic: "good" } as const satisfies Record<NonNullable<Step["entry"]>, MarkLook>;

/** The steps by how data gets in. */
export function markEntries(all: readonly Step[]): Marks {
  const steps = all.filter(({ kind }) => !isArtefact(kind));
  return {
    marks: marked(steps, ({ entry }) => entry && { kind: "entry", entry, look: ENTRY_LOOKS[entry] }),
    legend: linesOf([
      ...ENTRIES.map((entry): LegendLine => ({ look: ENTRY_LOOKS[entry], ids: idsOf(steps, (step) => step.entry === entry), says: { kind: "entry", entry } })),
      { look: null, ids: idsOf(steps, ({ kind, entry }) => entry === null && isWork(kind)), says: { kind: "unknown" } },
    ]),
  };
}

/** The flows from one participant to another, by what carries them. */
export function markHandOffs({ flows, stepById }: Pick<MapData, "flows" | "stepById">): Marks {
  const ends = (flow: Flow) => [stepById.get(flow.from), stepById.get(flow.to)] as const;
  const work = flows.filter((flow) => ends(flow).every((step) => step && !isArtefact(step.kind)));
  const isPassedOn = (flow: Flow) => isHandOff(...ends(flow));
  const handOffs = work.filter(isPassedOn);
  const lookOf = (medium: Flow["medium"]): MarkLook => (medium === null ? "plain" : "accent");
  return {
    marks: marked(handOffs, ({ medium }) => ({ kind: "medium", medium, look: lookOf(medium) })),
    legend: linesOf([
      ...[...MEDIA, null].map((medium): LegendLine => ({ look: lookOf(medium), ids: idsOf(handOffs, (flow) => flow.medium === medium), says: { kind: "medium", medium } })),
      { look: null, ids: idsOf(work, (flow) => !isPassedOn(flow)), says: { kind: "withinLane" } },
    ]),
  };
}

const DEADLINE_LOOKS = { kept: "good", short: "bad", missing: "warning" } as const;

/** The steps by whether they have a deadline, and one that they can be done in. */
export function markDeadlines(all: readonly Step[]): Marks {
  const steps = all.filter(({ kind, deadline }) => isWork(kind) || (deadline !== null && !isArtefact(kind)));
  const stateOf = ({ deadline, processing, waiting }: Step) =>
    deadline === null ? "missing" : (processing ?? 0) + (waiting ?? 0) > deadline ? "short" : "kept";
  return {
    marks: marked(steps, (step) => ({ kind: "deadline", minutes: step.deadline, isShort: stateOf(step) === "short", look: DEADLINE_LOOKS[stateOf(step)] })),
    legend: linesOf((["missing", "short", "kept"] as const).map((state) => ({ look: DEADLINE_LOOKS[state], ids: idsOf(steps, (step) => stateOf(step) === state), says: { kind: "deadline", state } }))),
  };
}

/** The steps by the system they are done in, the most used first. */
export function markSystems(all: readonly Step[]): Marks {
  const bySystem = new Map<string, string[]>();
  for (const { id, system } of all) if (system !== null) bySystem.set(system, [...(bySystem.get(system) ?? []), id]);
  const used = [...bySystem].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
  // Slate is what is not marked at all; with more systems than colours it is their names that tell them apart.
  const colours = PARTICIPANT_COLOURS.slice(1);
  const looks = new Map(used.map(([system], index) => [system, colours[index % colours.length]!]));
  return {
    marks: marked(all, ({ system }) => system && { kind: "system", system, look: looks.get(system)! }),
    legend: linesOf([
      ...used.map(([system, ids]): LegendLine => ({ look: looks.get(system)!, ids, says: { kind: "system", system } })),
      { look: null, ids: idsOf(all, ({ kind, system }) => system === null && isWork(kind)), says: { kind: "unknown" } },
    ]),
  };
}

function marked<T extends { readonly id: string }>(records: readonly T[], markOf: (record: T) => Mark | null | ""): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const record of records) {
    const mark = markOf(record);
    if (mark) marks.set(record.id, mark);
  }
  return marks;
}

function idsOf<T extends { readonly id: string }>(records: readonly T[], isOne: (record: T) => boolean): string[] {
  return records.flatMap((record) => (isOne(record) ? [record.id] : []));
}
