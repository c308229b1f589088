import { expect, test } from "vitest";
import type { Rule } from "#model/findings/finding.ts";
import { inputNeverProduced } from "#model/findings/rules/data/input-never-produced.ts";
import { outputNeverUsed } from "#model/findings/rules/data/output-never-used.ts";
import { noticed, type Setting } from "#model/findings/testing/try-rule.ts";
import type { Step, StepKind } from "#model/shape.ts";
import type { PlanParts } from "#model/testing/plan-of.ts";
import { flow, step } from "#model/testing/plan-parts.ts";

const work = (id: string, dataIn: string, dataOut: string, kind: StepKind = "userTask"): Step => ({ ...step(id, { lane: "sales" }, kind), dataIn, dataOut });
const line = (steps: readonly Step[], more: PlanParts = {}): PlanParts =>
  ({ participants: [{ id: "sales" }], processes: [{ id: "p1" }], steps, flows: steps.slice(1).map(({ id }, index) => flow(steps[index]!.id, id)), ...more });
const bill = (more: PlanParts = {}) => line([work("a", "", "Имя, телефон"), work("b", "Скидка", "Счёт")], more);
const other = (dataOut: string): Step => ({ ...work("o", "", dataOut), map: "p2/as-is" });

const CASES: readonly (readonly [says: string, rule: Rule, parts: PlanParts, expected: readonly string[], setting?: Setting])[] = [
  ["nothing before gives it", inputNeverProduced, bill(), ["warning step/b"]],
  ["the step before does, in other words", inputNeverProduced, line([work("a", "", "Размер скидки"), work("b", "Скидка", "")]), []],
  ["a later step does", inputNeverProduced, line([work("a", "", "Имя"), work("b", "Скидка", ""), work("c", "", "Скидка")]), ["warning step/b"]],
  ["a system holds it", inputNeverProduced, bill({ systems: [{ id: "s", holds: "Цены и скидки" }] }), []],
  ["a flow brings it", inputNeverProduced, { ...bill(), flows: [flow("a", "b", { data: "Скидка" })] }, []],
  ["it is drawn as data", inputNeverProduced, { ...bill(), steps: [...bill().steps!, { ...step("d", {}, "dataObject"), title: "Скидки" }] }, []],
  ["a note is no data", inputNeverProduced, { ...bill(), steps: [...bill().steps!, { ...step("d", {}, "note"), title: "Скидки" }] }, ["warning step/b"]],
  ["another process gives it", inputNeverProduced, { ...bill(), processes: [{ id: "p1" }, { id: "p2" }], steps: [...bill().steps!, other("Скидки")] }, []],
  ["whose data it is does not make it the same", inputNeverProduced, line([work("a", "", "Имя клиента"), work("b", "Реквизиты клиента", "")]), ["warning step/b"]],
  ["the first work gets it from the client", inputNeverProduced, line([work("s", "", "", "startMessage"), work("a", "Обращение", "Имя")]), []],
  ["a message brings it", inputNeverProduced, line([work("a", "", "Имя"), work("m", "", "", "message"), work("b", "Оплата", "")]), []],
  ["half of the work before says what it gives", inputNeverProduced, line([work("a", "", "Имя"), work("x", "", ""), work("b", "Скидка", "")]), ["warning step/b"]],
  ["less than half does: it may only not be written down", inputNeverProduced, line([work("a", "", "Имя"), work("x", "", ""), work("y", "", ""), work("b", "Скидка", "")]), []],
  ["less than half, where a workspace wants to know", inputNeverProduced, line([work("a", "", "Имя"), work("x", "", ""), work("y", "", ""), work("b", "Скидка", "")]), ["warning step/b"], { limits: { known: 30 } }],
  ["nothing is asked for", inputNeverProduced, line([work("a", "", "Имя"), work("b", "", "Счёт")]), []],

  ["nobody asks for it", outputNeverUsed, line([work("a", "", "Имя, откуда узнал"), work("b", "Имя", "")]), ["info step/a"]],
  ["all of it is asked for", outputNeverUsed, line([work("a", "", "Имя, телефон"), work("b", "Телефоны, имя", "")]), []],
  ["a system keeps it", outputNeverUsed, line([work("a", "", "Источник"), work("b", "Имя", "")], { systems: [{ id: "s", holds: "Источники заявок" }] }), []],
  ["an integration carries it", outputNeverUsed, line([work("a", "", "Источник"), work("b", "Имя", "")], { integrations: [{ id: "i", title: "Источники" }] }), []],
  ["a flow passes it on", outputNeverUsed, { ...line([work("a", "", "Источник"), work("b", "Имя", "")]), flows: [flow("a", "b", { data: "Источник" })] }, []],
  ["what is sent out is for others", outputNeverUsed, line([work("a", "", "Предложение", "sendTask"), work("b", "Имя", "")]), []],
  ["the last step's is what it was all for", outputNeverUsed, line([work("a", "", ""), work("b", "Имя", "Акт")]), []],
  ["less than half of the work after says what it needs", outputNeverUsed, line([work("a", "", "Источник"), work("b", "Имя", ""), work("c", "", ""), work("d", "", "")]), []],
];

test.each(CASES.map((one) => ({ says: one[0], one })))("$says", ({ one: [, rule, parts, expected, setting] }) => expect(noticed(rule, parts, setting)).toEqual(expected));
