import type { Block, Row } from "#model/brief/blocks.ts";
import { figuresTable } from "#model/brief/chapters/figures.ts";
import { participantTitle, type BriefInput } from "#model/brief/input.ts";
import { mapsOf, type MapView } from "#model/map/map-views.ts";
import { goalsOfProcess } from "#model/goal-links.ts";
import { drawMap } from "#model/map/picture/draw-map.ts";
import type { Process, Variant } from "#model/shape.ts";

/** The processes as they are, or as they are to be: each with its figures, of today with what people say goes wrong, and its map. */
export function processBlocks(input: BriefInput, variant: Variant): Block[] {
  const { plan, words } = input;
  const maps = mapsOf(plan).filter((map) => map.variant === variant);
  return maps.flatMap((map): Block[] => [
    { kind: "heading", text: words.title(map.process.title) },
    ...(map.process.purpose.trim() ? [{ kind: "paragraph" as const, text: map.process.purpose.trim() }] : []),
    ...factsOf(input, map.process),
    ...figuresTable(input, map),
    ...(variant === "as-is" ? painsOf(input, map) : []),
    // Last, as a sheet across ends the page before it.
    {
      kind: "picture", caption: words.t("briefDocument.process.caption", { title: words.title(map.process.title), variant: words.t(`map.variant.${variant}`) }),
      sheets: drawMap(plan, map.key, { untitled: words.t("briefDocument.untitled"), unassigned: words.t("map.lane.unassigned") }),
    },
  ]);
}

function factsOf(input: BriefInput, process: Process): Block[] {
  const { plan, words } = input;
  const goals = goalsOfProcess(plan.goals, process).map(({ title }) => words.quote(words.title(title)));
  const facts = [
    ...(process.owner ? [words.t("briefDocument.process.owner", { owner: participantTitle(input, process.owner) })] : []),
    ...(process.volumePerMonth === null ? [] : [words.t("briefDocument.process.volume", { count: process.volumePerMonth })]),
    ...(goals.length > 0 ? [words.t("briefDocument.process.goals", { goals: words.list(goals) })] : []),
  ];
  return facts.length === 0 ? [] : [{ kind: "list", items: facts }];
}

/** What goes wrong, in the words of those who do the work. */
function painsOf(input: BriefInput, { steps }: MapView): Block[] {
  const { t, title } = input.words;
  const rows = steps.filter(({ pain }) => pain.trim() !== "").toSorted((a, b) => a.place.x - b.place.x).map((step): Row => ({ cells: [title(step.title), participantTitle(input, step.place.lane), step.pain.trim()] }));
  if (rows.length === 0) return [];
  const head = (key: string) => t(`briefDocument.process.pains.${key}`);
  return [
    { kind: "heading", text: head("title") },
    { kind: "table", title: head("title"), rows, columns: [{ title: head("step"), share: 0.27 }, { title: head("who"), share: 0.23 }, { title: head("pain"), share: 0.5 }] },
  ];
}
