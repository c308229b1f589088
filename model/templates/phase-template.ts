import type { Command } from "#model/commands.ts";
import type { Words } from "#model/templates/words.ts";

/** The sections that a matrix begins with. Their ids are the same in every workspace, so that templates can put rows into them. */
const PHASES = {
  project: ["Проект внедрения", "CRM project"],
  data: ["Данные", "Data"],
  process: ["Рабочий процесс", "Working process"],
  launch: ["Запуск", "Launch"],
} as const satisfies Readonly<Record<string, Words>>;
export type PhaseKey = keyof typeof PHASES;
/** The section that is about setting the CRM up, in every workspace that keeps it. */
export const PROJECT_PHASE: PhaseKey = "project";

/** The commands that make the sections of a matrix. */
export function phaseTemplate(say: (words: Words) => string): Command[] {
  return Object.entries(PHASES).map(([id, title]) => ({ type: "phase.add", id, values: { title: say(title) } }));
}
