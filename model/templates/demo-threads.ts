import type { Plan } from "#model/shape.ts";
import type { Words } from "#model/templates/words.ts";

/** Whose words: by their place among the demo's people. */
export type DemoVoice = "owner" | "editor" | "editor2" | "reviewer";
/** A discussion of the demo: of what, by the thing's name; each comment with its author and how many hours ago it was. `{mention}` names the person after it. */
export type DemoThread = {
  readonly on: { readonly in: keyof Pick<Plan, "goals" | "steps" | "activities" | "questions">; readonly kind: "goal" | "step" | "activity" | "question"; readonly title: Words };
  readonly comments: readonly { readonly by: DemoVoice; readonly hoursAgo: number; readonly says: Words; readonly to?: DemoVoice }[];
  readonly resolved?: boolean;
  readonly assignee?: DemoVoice;
};

export const DEMO_THREADS: readonly DemoThread[] = [
  {
    on: { in: "steps", kind: "step", title: ["Согласовать скидку", "Approve the discount"] },
    comments: [
      { by: "reviewer", hoursAgo: 52, says: ["Почему согласование занимает три дня? Решение на словах, и **клиент за это время уходит** к тем, кто отвечает сразу.", "Why does an approval take three days? It is decided by word of mouth, and **the client leaves** for those who answer at once."] },
      { by: "owner", hoursAgo: 47, says: ["Потому что срока нет. Предлагаю: до 5 % решает менеджер, выше — я, за два рабочих часа.", "Because there is no deadline. I suggest: up to 5% the manager decides, above that I do, within two working hours."] },
      { by: "editor", hoursAgo: 26, to: "owner", says: ["Так и нарисуем на карте «как будет». {mention}, подтвердите два часа?", "Then that is what we draw on the to-be map. {mention}, are two hours agreed?"] },
    ],
    assignee: "owner",
  },
  {
    on: { in: "steps", kind: "step", title: ["Записать заявку в таблицу", "Log the request in a spreadsheet"] },
    comments: [
      { by: "editor2", hoursAgo: 30, says: ["Сообщения из Avito записывает только Марина. Когда она в отпуске, их не видит никто.", "Only Marina writes down messages from Avito. While she is on holiday nobody sees them."] },
    ],
  },
  {
    on: { in: "goals", kind: "goal", title: ["Не терять ни одной заявки", "Not to lose a single request"] },
    comments: [
      { by: "reviewer", hoursAgo: 75, says: ["Откуда 15 %? Мы это меряли или так кажется?", "Where do the 15% come from? Did we measure it, or does it seem so?"] },
      { by: "editor", hoursAgo: 71, says: ["Сверили звонки из распечатки телефонии с таблицей за две недели: из 212 обращений в таблице нет 33.", "We compared the phone bill with the spreadsheet over two weeks: of 212 calls 33 are missing."] },
    ],
    resolved: true,
  },
  {
    on: { in: "activities", kind: "activity", title: ["Данные для CRM: сбор, очистка, перенос", "Data for the CRM: gathering, cleaning, migration"] },
    comments: [
      { by: "editor2", hoursAgo: 8, to: "editor", says: ["{mention}, бухгалтерия поможет с контрагентами, но чистить телефоны и адреса должны продажи.", "{mention}, accounting helps with the companies, but phones and addresses are for sales to clean."] },
    ],
  },
];
