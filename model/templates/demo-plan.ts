import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { mapKey, type Letter, type MapKey } from "#model/shape.ts";
import { CLAIM_LINKS, SALES_LINKS } from "#model/templates/demo-links.ts";
import { ACTIVITIES, CHANNELS, GOALS, PARTICIPANTS, SYSTEMS, UNITS } from "#model/templates/demo-lists.ts";
import { CLAIM_STEPS, SALES_STEPS } from "#model/templates/demo-map.ts";
import type { Entry, Link } from "#model/templates/demo-types.ts";
import { inLanguage, type TemplateLocale, type Words } from "#model/templates/words.ts";

/** Distance of a map's columns and rows, px; an element is centred on its column's and row's crossing. */
const COLUMN = 184;
const ROW = 104;
const FIRST = { x: 112, y: 64 };
/** Sizes that the map draws steps in, so that a column's elements stand on one axis. */
const SIZES: Readonly<Record<string, readonly [number, number]>> = { event: [40, 40], gateway: [48, 48], task: [136, 64], note: [160, 64] };

type Say = (words: Words) => string;
type Ids = (key: string) => string;

/** The commands that make the demo plan in one language: a window manufacturer's sales before the CRM, with its goals, audit and matrix. */
export function demoPlan(locale: TemplateLocale): Command[] {
  const say = inLanguage(locale);
  const known = new Map<string, string>();
  const id: Ids = (key) => known.get(key) ?? (known.set(key, newId()), known.get(key)!);
  const sales = mapKey(id("process/sales"), "as-is");
  const claims = mapKey(id("process/claims"), "as-is");
  return [
    ...PARTICIPANTS.map(({ key, title, ...values }): Command => ({ type: "participant.add", id: id(key), values: { ...values, title: say(title) } })),
    ...SYSTEMS.map(({ key, title, holds, owner, ...values }): Command => ({ type: "system.add", id: id(key), values: { ...values, title: say(title), holds: say(holds), owner: id(owner) } })),
    ...CHANNELS.map(({ key, title, account }): Command => ({ type: "channel.add", id: id(key), values: { title: say(title), account, owner: id("sales") } })),
    { type: "process.add", id: id("process/sales"), values: { title: say(["Продажа окон: от заявки до акта", "Selling windows: from request to acceptance"]), purpose: say(["Довести заявку до установленных окон и денег на счёте", "Bring a request to installed windows and money received"]), owner: id("head"), volumePerMonth: 320 } },
    { type: "process.add", id: id("process/claims"), values: { title: say(["Рекламации", "Claims"]), owner: id("production"), volumePerMonth: 18 } },
    ...goals(say, id),
    // In the order in which work passes through them: flows cross as few lanes as can be.
    ...(["head", "sales", "measurer", "lawyer", "accounting", "production"] as const).map((key): Command => ({ type: "lane.add", map: sales, participant: id(key) })),
    ...(["sales", "head", "measurer", "production"] as const).map((key): Command => ({ type: "lane.add", map: claims, participant: id(key) })),
    ...steps(SALES_STEPS, sales, say, id), ...flows(SALES_LINKS, sales, say, id),
    ...steps(CLAIM_STEPS, claims, say, id), ...flows(CLAIM_LINKS, claims, say, id),
    ...CHANNELS.map(({ key, entry }): Command => ({ type: "channel.set", id: id(key), values: { entryStep: id(`${sales}#${entry}`) } })),
    ...matrix(say, id),
  ];
}

function goals(say: Say, id: Ids): Command[] {
  return GOALS.map((goal) => ({
    type: "goal.add", id: newId(),
    values: { ...goal, title: say(goal.title), why: say(goal.why), metric: say(goal.metric), unit: say(UNITS[goal.unit]!), owner: id(goal.owner), processes: [id("process/sales")] },
  }));
}

function steps(entries: readonly Entry[], map: MapKey, say: Say, id: Ids): Command[] {
  return entries.map(({ key, kind, lane, at: [column, row], title, facts = {}, texts = {} }) => {
    const [width, height] = SIZES[sizeClass(kind)]!;
    const { system, channel, ...rest } = facts;
    const said = Object.fromEntries(Object.entries(texts).map(([name, words]) => [name, say(words)]));
    return {
      type: "step.add", id: id(`${map}#${key}`), map, kind,
      place: { lane: id(lane), x: FIRST.x + column * COLUMN - width / 2, y: FIRST.y + row * ROW - height / 2 },
      values: { ...rest, ...said, title: say(title), ...(system && { system: id(system) }), ...(channel && { channel: id(channel) }) },
    };
  });
}

function flows(links: readonly Link[], map: MapKey, say: Say, id: Ids): Command[] {
  return links.map(({ from, to, title, ...values }) => ({
    type: "flow.connect", id: newId(), from: id(`${map}#${from}`), to: id(`${map}#${to}`), values: { ...values, ...(title && { title: say(title) }) },
  }));
}

function matrix(say: Say, id: Ids): Command[] {
  return ACTIVITIES.flatMap(({ title, phase, letters }): Command[] => {
    const activity = newId();
    const cells = letters.flatMap((cell, column) => [...cell].filter((letter) => letter !== "·").map((letter) => ({ letter: letter as Letter | "A", participant: PARTICIPANTS[column]!.key })));
    return [
      { type: "activity.add", id: activity, values: { title: say(title), phase } },
      ...cells.map(({ letter, participant }): Command => ({ type: "assignment.set", activity, participant: id(participant), letter, on: true })),
    ];
  });
}

function sizeClass(kind: Entry["kind"]): string {
  if (/^(start|end|intermediate|message|timer)/.test(kind)) return "event";
  if (kind === "exclusive" || kind === "parallel" || kind === "inclusive") return "gateway";
  return kind === "note" ? "note" : "task";
}
