import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { mapKey } from "#model/shape.ts";
import { auditTemplate } from "#model/templates/audit-template.ts";
import { phaseTemplate } from "#model/templates/phase-template.ts";
import { inLanguage, type TemplateLocale, type Words } from "#model/templates/words.ts";

/** The guide's five responsibilities of a CRM project, each of which needs one person who answers for it. */
export const RESPONSIBILITIES: readonly Words[] = [
  ["Управление проектом", "Project management"],
  ["Данные для CRM: сбор, очистка, перенос", "Data for the CRM: gathering, cleaning, migration"],
  ["Ключевые решения по настройке", "Key decisions on the settings"],
  ["Техническая часть и интеграции", "Technical part and integrations"],
  ["Бюджет проекта", "Project budget"],
];

const PARTICIPANTS: readonly { title: Words; kind: "department" | "position"; colour: "blue" | "violet" | "amber" }[] = [
  { title: ["Руководитель отдела продаж", "Head of sales"], kind: "position", colour: "violet" },
  { title: ["Отдел продаж", "Sales"], kind: "department", colour: "blue" },
  { title: ["Бухгалтерия", "Accounting"], kind: "department", colour: "amber" },
];

/** What a new workspace holds: the five responsibilities as rows, three participants to start from, and the guide's questions, and the main process with an empty map. */
export function planTemplate(locale: TemplateLocale): Command[] {
  const say = inLanguage(locale);
  const process = newId();
  const participants = PARTICIPANTS.map((participant) => ({ ...participant, id: newId() }));
  return [
    ...participants.map(({ id, title, kind, colour }): Command => ({ type: "participant.add", id, values: { title: say(title), kind, colour } })),
    ...phaseTemplate(say),
    ...RESPONSIBILITIES.map((words): Command => ({ type: "activity.add", id: newId(), values: { title: say(words), phase: "project" } })),
    ...auditTemplate(locale),
    { type: "process.add", id: process, values: { title: say(["Основной процесс: от первого обращения до завершения", "Main process: from the first request to the end"]) } },
    ...participants.map(({ id }): Command => ({ type: "lane.add", map: mapKey(process, "as-is"), participant: id })),
  ];
}
