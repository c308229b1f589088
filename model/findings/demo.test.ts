import { expect, test } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { checkPlan } from "#model/findings/check-plan.ts";
import { NOTHING_AROUND } from "#model/findings/finding.ts";
import { nameFindings } from "#model/findings/testing/name-findings.ts";
import { project } from "#model/project.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";

// The window company's story, and what it comes to. In the workspace are sales and their head, the lawyer and accounting; of the measurers and of production there is nobody.
const ERRORS = [
  // A discount: the map has the head approve it, the matrix has sales do the work.
  "RACI-MAP-MISMATCH: Согласование скидки × Руководитель отдела продаж",
  // Nobody has been named for the measurement, nor for production.
  "RACI-VACANT-ROLE: Замерщик", "RACI-VACANT-ROLE: Производство и монтаж", "PROJ-DEPARTMENT-ABSENT: Замерщик", "PROJ-DEPARTMENT-ABSENT: Производство и монтаж",
  // Orders wait eight days for production: it is given more than it can make.
  "FLOW-CAPACITY-BOTTLENECK: Производство и монтаж",
  // They call back when they are free.
  "CTRL-NO-FIRST-RESPONSE: Записать заявку в таблицу",
  // The client's details are typed a third time.
  "DATA-MANUAL-REENTRY: Передать реквизиты юристу",
  // Word of mouth and personal messengers.
  "DATA-LOSSY-HANDOFF: Отправить адрес замерщику → Выехать на замер", "DATA-LOSSY-HANDOFF: Переслать размеры менеджеру → Рассчитать стоимость в Excel",
  "DATA-LOSSY-HANDOFF: Скидка больше 5 %? → Согласовать скидку", "DATA-LOSSY-HANDOFF: Согласовать скидку → Отправить предложение клиенту", "DATA-LOSSY-HANDOFF: Сообщить производству об оплате → Изготовить окна",
  "DATA-LOSSY-HANDOFF: Записать суть в чат → Гарантийный случай?", "DATA-LOSSY-HANDOFF: Гарантийный случай? → Осмотреть на месте", "DATA-LOSSY-HANDOFF: Гарантийный случай? → Предложить платный выезд",
  "DATA-LOSSY-HANDOFF: Предложить платный выезд → Осмотреть на месте", "DATA-LOSSY-HANDOFF: Осмотреть на месте → Устранить дефект",
  // Own phones, and a price list of one's own.
  "DATA-SHADOW-STORE: WhatsApp", "DATA-SHADOW-STORE: Excel: расчёты и отчёты",
];
const WARNINGS = [
  "RACI-MAP-MISMATCH: Согласование скидки × Отдел продаж",
  // Requests are written down in part, sizes and details come with mistakes.
  "FLOW-LOW-CA: Записать заявку в таблицу", "FLOW-LOW-CA: Переслать размеры менеджеру", "FLOW-LOW-CA: Передать реквизиты юристу", "FLOW-LOW-CA: Сообщить производству об оплате", "FLOW-LOW-ROLLED-CA: Продажа окон: от заявки до акта",
  // Asked for another price, the quote is made again; a discount waits for days.
  "FLOW-REWORK-LOOP: Клиент согласен? → Рассчитать стоимость в Excel", "FLOW-WAIT-DOMINANT: Согласовать скидку", "FLOW-PING-PONG: Согласовать скидку",
  // Two days are promised for a measurement that takes three; nobody watches the time.
  "CTRL-SLA-INFEASIBLE: Выехать на замер", "CTRL-NO-DEADLINE: Продажа окон: от заявки до акта", "CTRL-NO-ESCALATION: Продажа окон: от заявки до акта",
  // What is by e-mail and on paper; what is copied from one system into another.
  "DATA-LOSSY-HANDOFF: Передать реквизиты юристу → Составить договор в Word", "DATA-LOSSY-HANDOFF: Подписать договор с клиентом → Выставить счёт в 1С", "DATA-MEDIA-BREAK: Составить договор в Word",
  "CHAN-PERSONAL-ACCOUNT: WhatsApp", "CHAN-PERSONAL-ACCOUNT: Telegram", "INT-MANUAL: Заявки из переписки", "INT-MANUAL: Реквизиты и сумма", "REP-MANUAL: Собрать отчёт вручную в пятницу",
  // The audit is half-way.
  "PROJ-AUDIT-INCOMPLETE: audit",
];

test("the demo company has the findings that its story contains, and no other errors", () => {
  const doc = createDocument();
  applyCommands(doc, demoPlan("ru", { head: "m1", sales: "m2", lawyer: "m3", accounting: "m4" }));
  const plan = project(doc);
  const found = checkPlan(plan, { ...NOTHING_AROUND, today: "2026-12-01", members: ["m1", "m2", "m3", "m4"], openThreads: [], confirmations: [], signOffs: [] });
  const named = (severity: string) => nameFindings(plan, found.filter((one) => one.severity === severity));
  expect(named("error").toSorted()).toEqual(ERRORS.toSorted());
  expect(named("warning")).toEqual(expect.arrayContaining(WARNINGS));
});
