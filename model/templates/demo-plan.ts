import type { Command } from "#model/commands.ts";
import { daysBefore } from "#model/days.ts";
import { newId } from "#model/ids.ts";
import { mapKey, type Letter, type MapKey } from "#model/shape.ts";
import { auditTemplate, type QuestionKey, type QuestionValues } from "#model/templates/audit-template.ts";
import { DEMO_AUDIT } from "#model/templates/demo-audit.ts";
import { CLAIM_LINKS, CLAIM_LINKS_TO_BE, SALES_LINKS } from "#model/templates/demo-links.ts";
import { ACTIVITIES, CHANNELS, GOALS, INTEGRATIONS, PARTICIPANTS, SYSTEMS, UNITS } from "#model/templates/demo-lists.ts";
import { CLAIM_STEPS, CLAIM_STEPS_TO_BE, SALES_STEPS } from "#model/templates/demo-map.ts";
import type { Entry, Link } from "#model/templates/demo-types.ts";
import { phaseTemplate } from "#model/templates/phase-template.ts";
import { inLanguage, type TemplateLocale, type Words } from "#model/templates/words.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";

/** Distance of a map's columns and rows, px; an element is centred on its column's and row's crossing. */
const COLUMN = 184;
const ROW = 104;
const FIRST = { x: 112, y: 64 };

type Say = (words: Words) => string;
type Ids = (key: string) => string;

/** The commands that make the demo plan in one language: a window manufacturer's sales before the CRM, with its goals, audit and matrix; `memberOf`: which member stands behind a participant of it, by its key. */
export function demoPlan(locale: TemplateLocale, memberOf: Readonly<Record<string, string>> = {}): Command[] {
  const say = inLanguage(locale);
  const known = new Map<string, string>();
  const id: Ids = (key) => known.get(key) ?? (known.set(key, newId()), known.get(key)!);
  const sales = mapKey(id("process/sales"), "as-is");
  const claims = mapKey(id("process/claims"), "as-is");
  const claimsToBe = mapKey(id("process/claims"), "to-be");
  return [
    ...PARTICIPANTS.map(({ key, title, ...values }): Command => ({ type: "participant.add", id: id(key), values: { ...values, title: say(title), ...(memberOf[key] !== undefined && { member: memberOf[key] }) } })),
    ...SYSTEMS.map(({ key, owner, access, title, holds, masterOf, frequency, notes, ...values }): Command => ({
      type: "system.add", id: id(key), values: { ...values, ...sayAll({ title, holds, masterOf, frequency, notes }, say), owner: id(owner), access: access.map(id) },
    })),
    ...INTEGRATIONS.map(({ from, to, title, frequency, notes, ...values }): Command => ({ type: "integration.add", id: newId(), values: { ...values, ...sayAll({ title, frequency, notes }, say), from: id(from), to: id(to) } })),
    ...CHANNELS.map(({ key, title, account }): Command => ({ type: "channel.add", id: id(key), values: { title: say(title), account, owner: id("sales") } })),
    { type: "process.add", id: id("process/sales"), values: { title: say(["Продажа окон: от заявки до акта", "Selling windows: from request to acceptance"]), purpose: say(["Довести заявку до установленных окон и денег на счёте", "Bring a request to installed windows and money received"]), owner: id("head"), volumePerMonth: 160 } },
    { type: "process.add", id: id("process/claims"), values: { title: say(["Рекламации", "Claims"]), owner: id("production"), volumePerMonth: 18 } },
    ...goals(say, id),
    // In the order in which work passes through them: flows cross as few lanes as can be.
    ...(["head", "sales", "measurer", "lawyer", "accounting", "production"] as const).map((key): Command => ({ type: "lane.add", map: sales, participant: id(key) })),
    ...(["sales", "head", "measurer", "production"] as const).map((key): Command => ({ type: "lane.add", map: claims, participant: id(key) })),
    ...(["sales", "measurer", "production"] as const).map((key): Command => ({ type: "lane.add", map: claimsToBe, participant: id(key) })),
    ...steps(SALES_STEPS, sales, say, id), ...flows(SALES_LINKS, sales, say, id),
    ...steps(CLAIM_STEPS, claims, say, id), ...flows(CLAIM_LINKS, claims, say, id),
    ...steps(CLAIM_STEPS_TO_BE, claimsToBe, say, id), ...flows(CLAIM_LINKS_TO_BE, claimsToBe, say, id),
    ...CHANNELS.map(({ key, entry }): Command => ({ type: "channel.set", id: id(key), values: { entryStep: id(`${sales}#${entry}`) } })),
    ...auditTemplate(locale, (question) => answer(question, sales, say, id)),
    ...phaseTemplate(say), ...matrix(sales, say, id),
  ];
}

/** The texts that there are, in one language. */
const sayAll = (texts: Readonly<Record<string, Words | undefined>>, say: Say): Record<string, string> => Object.fromEntries(Object.entries(texts).flatMap(([name, words]) => (words ? [[name, say(words)]] : [])));

function goals(say: Say, id: Ids): Command[] {
  return GOALS.flatMap(({ key, checkIns, ...goal }): Command[] => {
    const made = id(`goal/${key}`);
    return [
      {
        type: "goal.add", id: made,
        values: { ...goal, title: say(goal.title), why: say(goal.why), metric: say(goal.metric), unit: say(UNITS[goal.unit]!), owner: id(goal.owner), processes: [id("process/sales")] },
      },
      ...checkIns.map(([daysAgo, value, note]): Command => ({ type: "checkIn.add", id: newId(), goal: made, at: daysBefore(new Date(), daysAgo), value, values: { note: note ? say(note) : "" } })),
    ];
  });
}

function steps(entries: readonly Entry[], map: MapKey, say: Say, id: Ids): Command[] {
  return entries.map(({ key, kind, lane, at: [column, row], title, facts = {}, texts = {} }) => {
    const { width, height } = sizeOf(kind);
    const { system, channel, ...rest } = facts;
    const said = sayAll(texts, say);
    return {
      type: "step.add", id: id(`${map}#${key}`), map, kind,
      place: { lane: id(lane), x: FIRST.x + column * COLUMN - width / 2, y: FIRST.y + row * ROW - height / 2 },
      values: { ...rest, ...said, title: say(title), ...(system && { system: id(system) }), ...(channel && { channel: id(channel) }) },
    };
  });
}

function flows(links: readonly Link[], map: MapKey, say: Say, id: Ids): Command[] {
  return links.map(({ from, to, title, condition, data, ...values }) => {
    return { type: "flow.connect", id: newId(), from: id(`${map}#${from}`), to: id(`${map}#${to}`), values: { ...values, ...sayAll({ title, condition, data }, say) } };
  });
}

function matrix(sales: MapKey, say: Say, id: Ids): Command[] {
  return ACTIVITIES.flatMap(({ title, phase, letters, ...more }): Command[] => {
    const activity = newId();
    const cells = letters.flatMap((cell, column) => [...cell].filter((letter) => letter !== "·").map((letter) => ({ letter: letter as Letter | "A", participant: PARTICIPANTS[column]!.key })));
    return [
      { type: "activity.add", id: activity, values: { title: say(title), phase, ...("goals" in more && { goals: more.goals.map((key) => id(`goal/${key}`)) }), ...("steps" in more && { steps: more.steps.map((key) => id(`${sales}#${key}`)) }) } },
      ...cells.map(({ letter, participant }): Command => ({ type: "assignment.set", activity, participant: id(participant), letter, on: true })),
    ];
  });
}

/** What the demo's people have answered to one of the guide's questions. */
function answer(question: QuestionKey, sales: MapKey, say: Say, id: Ids): QuestionValues {
  const { answer: words, respondent, steps = [], systems = [], channels = [], participants = [], ...values } = DEMO_AUDIT[question] ?? {};
  return {
    ...values, ...(words && { answer: say(words) }), respondent: respondent ? id(respondent) : null,
    steps: steps.map((key) => id(`${sales}#${key}`)), systems: systems.map(id), channels: channels.map(id), participants: participants.map(id),
  };
}
