import type * as Y from "yjs";
import { applyCommands, type Command } from "#model/commands.ts";
import { NOUNS } from "#model/commands/context.ts";
import { createDocument } from "#model/document.ts";
import type { Fields } from "#model/fields.ts";
import { isPlanError } from "#model/plan-error.ts";
import { project } from "#model/project.ts";
import { COLLECTIONS, ENTRIES, INVOLVEMENT_GROUPS, MEDIA, PARTICIPANT_KINDS, SYSTEM_KINDS, type Plan } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { phaseTemplate } from "#model/templates/phase-template.ts";
import { randomCommand } from "#model/testing/random-commands.ts";

/** Words that rules look at, and such as mean nothing. */
const TEXTS = ["", "Имя, телефон", "телефон; адрес", "Name, phone", "Блокнот", "Позвонить клиенту", "Скидка", "  ", "Да", "Бюджет проекта", "Реквизиты\nРеквизиты, сумма"];
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  entry: [...ENTRIES, null], medium: [...MEDIA, null], approval: [true, false], main: [true, false], personalData: [true, false], account: ["company", "personal"], group: [...INVOLVEMENT_GROUPS, null],
  exchange: ["none", "once", "periodic", "constant"], interval: ["once", "periodic", "constant"], direction: ["in", "out", "both", null], master: ["from", "to", null], variant: ["as-is", "to-be"], bothWays: [true, false],
  processing: [null, 0, 10, 480, 50_000], waiting: [null, 0, 30, 5000], deadline: [null, 0, 60, 4000], completeAccurate: [null, 0, 50, 79, 80, 100], probability: [null, 0, 20, 50, 100], cost: [null, 0, 900],
  headcount: [null, 0, 1, 12], hourlyCost: [null, 500], volumePerMonth: [null, 0, 20, 90_000], records: [null, 0, 4000], baseline: [null, 0, 14], target: [null, 7], due: [null, "2031-05-01"], status: ["open", "answered", "confirmed"],
  priority: ["must", "should", null], area: ["data", "other"], dropped: [true, false], member: [null, "member1"], sources: [[], ["RACI-IDLE-ROLE/participant/x"]],
};
const KINDS: Readonly<Record<string, readonly string[]>> = {
  participants: PARTICIPANT_KINDS, systems: SYSTEM_KINDS, steps: ["task", "userTask", "start", "end", "exclusive", "parallel", "inclusive", "timer", "message", "receiveTask", "subProcess", "note", "dataStore", "serviceTask"],
};

/** A command that fills in some of the fields of some record with what rules look at. */
function fillCommand(random: () => number, plan: Plan): Command | null {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)];
  const noun = pick(["goal", "participant", "system", "channel", "integration", "question", "activity", "process", "step", "step", "step", "flow", "flow", "requirement"] as const)!;
  const record = pick<{ readonly id: string }>(plan[NOUNS[noun]]);
  if (!record) return null;
  const apart = ["map", "place", "from", "to", "accountable", "confirmedAs", "colour", "fromSide", "toSide", "bends", "finding", "code"];
  const fields = Object.entries(COLLECTIONS[NOUNS[noun]] as Fields).filter(([name]) => !apart.includes(name) || (noun === "integration" && (name === "from" || name === "to")));
  const values = Object.fromEntries([0, 1, 2].flatMap((): [string, unknown][] => {
    const [name, field] = pick(fields)!;
    if (field.kind === "ref") return [[name, pick<{ id: string }>(plan[field.to])?.id ?? null]];
    if (field.kind === "refs") return [[name, plan[field.to].filter(() => random() < 0.3).slice(0, 4).map(({ id }) => id)]];
    if (field.kind === "text") return [[name, pick(TEXTS)]];
    const choices = name === "kind" ? KINDS[NOUNS[noun]] : VALUES[name];
    return choices ? [[name, pick<unknown>(choices)]] : [];
  }));
  // The noun is chosen at random, so the compiler cannot match it with its values; the schema does, when the command is applied.
  return { type: `${noun}.set`, id: record.id, values } as Command;
}

/** One random change to a document, of any kind; nothing where it cannot be made. */
export function changeAtRandom(doc: Y.Doc, random: () => number): void {
  const plan = project(doc);
  const command = random() < 0.6 ? fillCommand(random, plan) : randomCommand(random, plan);
  try {
    if (command) applyCommands(doc, [command], "local");
  } catch (error) {
    if (!isPlanError(error)) throw error;
  }
}

/** The same commands with ids that come from `random`: a seed tells the same story each time. */
function renameIds(commands: readonly Command[], random: () => number): Command[] {
  const text = JSON.stringify(commands);
  const ids = new Set([...text.matchAll(/"id":"([0-9a-z]{14})"/g)].map(([, id]) => id!));
  const names = new Map([...ids].map((id) => [id, Array.from({ length: 14 }, () => Math.floor(random() * 36).toString(36)).join("")]));
  // Of the same shape as what was written.
  return JSON.parse(text.replaceAll(/[0-9a-z]{14}/g, (id) => names.get(id) ?? id)) as Command[];
}

/** A document with a plan made by `changes` random changes, from nothing or from the demo company's. */
export function randomDocument(random: () => number, changes: number): Y.Doc {
  const doc = createDocument();
  applyCommands(doc, random() < 0.4 ? renameIds(demoPlan("ru"), random) : phaseTemplate(([ru]) => ru));
  for (let change = 0; change < changes; change++) changeAtRandom(doc, random);
  return doc;
}
