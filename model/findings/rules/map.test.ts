import { describe, expect, test } from "vitest";
import type { Command } from "#model/commands.ts";
import type { Rule } from "#model/findings/finding.ts";
import { MAP_RULES } from "#model/findings/rules/map.ts";
import { namesWork } from "#model/findings/rules/map/names-work.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { findingsBy, foundBy, mendFirst, planAfter } from "#model/testing/check-rule.ts";
import { addParticipants, drawMap } from "#model/testing/draw-map.ts";

const rules = new Map<string, Rule>(MAP_RULES.map((rule) => [rule.code, rule]));
const rule = (code: string): Rule => rules.get(code)!;
const PEOPLE = addParticipants("sales", "law");
const draw = (drawing: Parameters<typeof drawMap>[0]): Command[] => [...PEOPLE, ...drawMap(drawing)];

const LINE = { steps: "s:start a e:end", flows: "s>a a>e" };
const CHOICE = { steps: "s:start x:exclusive a b e:end", flows: "s>x x>a x>b a>e b>e" };
const PARALLEL = "s:start x:parallel a b j:parallel e:end";

type Case = readonly [rule: string, what: string, drawing: Parameters<typeof drawMap>[0], found: readonly string[]];
const CASES: readonly Case[] = [
  ["MAP-NO-START", "joined steps without a start", { steps: "a b e:end", flows: "a>b b>e" }, ["error map/p/as-is"]],
  ["MAP-NO-START", "to be, too", { steps: "a b e:end", flows: "a>b b>e", variant: "to-be" }, ["error map/p/to-be"]],
  ["MAP-NO-START", "a start of any kind", { steps: "s:startTimer a b", flows: "s>a a>b" }, []],
  ["MAP-NO-START", "two steps: only begun", { steps: "a b", flows: "a>b" }, []],
  ["MAP-NO-START", "notes are no steps", { steps: "a b n:note m:note", flows: "a>b a>n b>m" }, []],
  ["MAP-NO-END", "joined steps without an end", { steps: "s:start a b", flows: "s>a a>b" }, ["error map/p/as-is"]],
  ["MAP-NO-END", "an end of any kind", { steps: "s:start a e:endMessage", flows: "s>a a>e" }, []],
  ["MAP-NO-END", "two steps: only begun", { steps: "s:start a", flows: "s>a" }, []],
  ["MAP-UNREACHABLE", "a piece apart from the start, all of it", { steps: "s:start a b c e:end", flows: "s>a a>e b>c c>e" }, ["error step/b", "error step/c"]],
  ["MAP-UNREACHABLE", "a ring apart from the start", { steps: "s:start a e:end b c", flows: "s>a a>e b>c c>b" }, ["error step/b", "error step/c"]],
  ["MAP-UNREACHABLE", "a step joined to nothing is said to be that", { steps: "s:start a e:end b", flows: "s>a a>e" }, []],
  ["MAP-UNREACHABLE", "by another start", { steps: "s:start z:startMessage a b e:end", flows: "s>a a>e z>b b>e" }, []],
  ["MAP-UNREACHABLE", "no start leads anywhere yet", { steps: "s:start a b e:end", flows: "a>b b>e" }, []],
  ["MAP-DEAD-END", "a branch that breaks off", { steps: "s:start x:exclusive a b e:end", flows: "s>x x>a x>b a>e" }, ["error step/b"]],
  ["MAP-DEAD-END", "an event that breaks off", { steps: "s:start x:exclusive a t:timer e:end", flows: "s>x x>a x>t a>e" }, ["error step/t"]],
  ["MAP-DEAD-END", "no end at all is said once", { steps: "s:start x:exclusive a b", flows: "s>x x>a x>b" }, []],
  ["MAP-DEAD-END", "a data store that nothing leads on from", { steps: "s:start a d:dataStore e:end", flows: "s>a a>e a>d" }, []],
  ["MAP-ISOLATED", "one step aside", { steps: "s:start a e:end b", flows: "s>a a>e" }, ["warning step/b"]],
  ["MAP-ISOLATED", "joined to a note only", { steps: "s:start a e:end b n:note", flows: "s>a a>e b>n" }, ["warning step/b"]],
  ["MAP-ISOLATED", "a note aside", { ...LINE, steps: `${LINE.steps} n:note d:dataObject` }, []],
  ["MAP-ISOLATED", "two steps: only begun", { steps: "a b" }, []],
  ["MAP-UNLABELLED", "work and a decision, blank or of spaces", { ...CHOICE, says: { x: { title: " " }, b: { title: "" } } }, ["warning step/b", "warning step/x"]],
  ["MAP-UNLABELLED", "one of two ends", { steps: "s:start x:exclusive e:end f:end", flows: "s>x x>e x>f", says: { f: { title: "" } } }, ["warning step/f"]],
  ["MAP-UNLABELLED", "the only start and the only end", { ...LINE, says: { s: { title: "" }, e: { title: "" } } }, []],
  ["MAP-UNLABELLED", "a gateway that joins, one that splits in parallel", { steps: PARALLEL, flows: "s>x x>a x>b a>j b>j j>e", says: { x: { title: "" }, j: { title: "" } } }, []],
  ["MAP-UNLABELLED", "the first step of a map that is just being drawn", { steps: "s:start a", flows: "s>a", says: { a: { title: "" } } }, []],
  ["MAP-UNLABELLED", "a new step that is joined to nothing, and a note", { ...LINE, steps: `${LINE.steps} b n:note`, says: { b: { title: "" }, n: { title: "" } } }, []],
  ["MAP-NOT-VERB-OBJECT", "work that is called by a thing", { ...LINE, says: { a: { title: "Договор" } } }, ["info step/a"]],
  ["MAP-NOT-VERB-OBJECT", "work that says what is done", { ...LINE, says: { a: { title: "Составить договор" } } }, []],
  ["MAP-NOT-VERB-OBJECT", "events, decisions, notes and other processes are no work", { steps: "s:start x:exclusive n:note p2:subProcess e:end", says: { s: { title: "Заявка" }, x: { title: "Скидка" }, n: { title: "Договор" }, p2: { title: "Рекламации" }, e: { title: "Отказ" } } }, []],
  ["MAP-NOT-VERB-OBJECT", "no title says nothing", { ...LINE, says: { a: { title: "" } } }, []],
  ["MAP-UNLABELLED-BRANCH", "both branches of a choice", CHOICE, ["warning flow/xa", "warning flow/xb"]],
  ["MAP-UNLABELLED-BRANCH", "a label on one, a condition on the other", { ...CHOICE, says: { xa: { title: "Да" }, xb: { condition: "сумма меньше" } } }, []],
  ["MAP-UNLABELLED-BRANCH", "a task with two ways on", { steps: "s:start a b e:end", flows: "s>a a>b a>e b>e", says: { ab: { title: "нужно" } } }, ["warning flow/ae"]],
  ["MAP-UNLABELLED-BRANCH", "to an event that says when", { steps: "s:start x:exclusive a t:timer e:end", flows: "s>x x>a x>t a>e t>e", says: { xa: { title: "Да" }, t: { title: "Две недели нет ответа" } } }, []],
  ["MAP-UNLABELLED-BRANCH", "one way on, and branches in parallel", { steps: PARALLEL, flows: "s>x x>a x>b a>j b>j j>e" }, []],
  ["MAP-SINGLE-OUTCOME-DECISION", "one way in and one way on", { steps: "s:start x:exclusive a e:end", flows: "s>x x>a a>e" }, ["warning step/x"]],
  ["MAP-SINGLE-OUTCOME-DECISION", "ways meet", { steps: "s:start z:start x:exclusive e:end", flows: "s>x z>x x>e" }, []],
  ["MAP-SINGLE-OUTCOME-DECISION", "two ways on", CHOICE, []],
  ["MAP-PROBABILITY-SUM", "short of all", { ...CHOICE, says: { xa: { probability: 60 }, xb: { probability: 30 } } }, ["warning step/x"]],
  ["MAP-PROBABILITY-SUM", "more than all, though one says none", { steps: "s:start x:exclusive a b c", flows: "s>x x>a x>b x>c", says: { xa: { probability: 70 }, xb: { probability: 50 } } }, ["warning step/x"]],
  ["MAP-PROBABILITY-SUM", "thirds, rounded", { steps: "s:start x:exclusive a b c", flows: "s>x x>a x>b x>c", says: { xa: { probability: 33 }, xb: { probability: 33 }, xc: { probability: 33 } } }, []],
  ["MAP-PROBABILITY-SUM", "what is left is for the one that says none", { ...CHOICE, says: { xa: { probability: 60 } } }, []],
  ["MAP-PROBABILITY-SUM", "nobody has said any", CHOICE, []],
  ["MAP-PROBABILITY-SUM", "one or several: more than all", { ...CHOICE, steps: CHOICE.steps.replace("exclusive", "inclusive"), says: { xa: { probability: 80 }, xb: { probability: 60 } } }, []],
  ["MAP-PROBABILITY-SUM", "one or several: less than all", { ...CHOICE, steps: CHOICE.steps.replace("exclusive", "inclusive"), says: { xa: { probability: 30 }, xb: { probability: 60 } } }, ["warning step/x"]],
  ["MAP-SPLIT-WITHOUT-JOIN", "branches that end apart", { steps: "s:start x:parallel a b e:end f:end", flows: "s>x x>a x>b a>e b>f" }, ["warning step/x"]],
  ["MAP-SPLIT-WITHOUT-JOIN", "branches that meet in a choice", { steps: "s:start x:inclusive a b j:exclusive e:end", flows: "s>x x>a x>b a>j b>j j>e" }, ["warning step/x"]],
  ["MAP-SPLIT-WITHOUT-JOIN", "the inner one of two is never joined", { steps: "s:start x:parallel a y:parallel b c d:end j:parallel e:end", flows: "s>x x>a x>y y>b y>c b>d a>j c>j j>e" }, ["warning step/y"]],
  ["MAP-SPLIT-WITHOUT-JOIN", "joined, a branch with a way out of its own", { steps: `${PARALLEL} q:exclusive f:end`, flows: "s>x x>a x>q q>b q>f a>j b>j j>e" }, []],
  ["MAP-SPLIT-WITHOUT-JOIN", "joined, within a loop", { steps: `${PARALLEL} y:exclusive`, flows: "s>x x>a x>b a>j b>j j>y y>x y>e" }, []],
  ["MAP-SPLIT-WITHOUT-JOIN", "a choice needs none", CHOICE, []],
  ["MAP-FAKE-JOIN", "parallel branches meet in a task", { steps: "s:start x:parallel a b c e:end", flows: "s>x x>a x>b a>c b>c c>e" }, ["info step/c"]],
  ["MAP-FAKE-JOIN", "branches of a choice meet in a task, and so do starts", { steps: "s:start z:start x:exclusive a b c e:end", flows: "s>x z>x x>a x>b a>c b>c c>e" }, []],
  ["MAP-FAKE-JOIN", "they meet in a gateway", { steps: PARALLEL, flows: "s>x x>a x>b a>j b>j j>e" }, []],
  ["MAP-NO-LANE", "one step in no lane", { steps: "s:start a@ e:end", flows: "s>a a>e" }, ["error step/a"]],
  ["MAP-NO-LANE", "no lanes at all, said once", { steps: "s:start@ a@ e:end@", flows: "s>a a>e" }, ["error map/p/as-is"]],
  ["MAP-NO-LANE", "no lanes, two steps: only begun", { steps: "s:start@ a@", flows: "s>a" }, []],
  ["MAP-NO-LANE", "a note, and a step that is still nothing", { ...LINE, steps: `${LINE.steps} n:note@ b@`, says: { b: { title: "" } } }, []],
  ["MAP-EMPTY-LANE", "a lane on which nothing stands", { ...LINE, lanes: "sales law" }, ["info lane/p/as-is/law"]],
  ["MAP-EMPTY-LANE", "a lane with a note", { ...LINE, steps: `${LINE.steps} n:note@law` }, ["info lane/p/as-is/law"]],
  ["MAP-EMPTY-LANE", "a map that is only begun", { steps: "s:start a", flows: "s>a", lanes: "sales law" }, []],
  ["MAP-TOO-LARGE", "31", { steps: manySteps(31) }, ["info map/p/as-is"]],
  ["MAP-TOO-LARGE", "51", { steps: manySteps(51) }, ["warning map/p/as-is"]],
  ["MAP-TOO-LARGE", "30, and notes", { steps: `${manySteps(30)} n:note m:note` }, []],
  ["MAP-DUPLICATE-NAME", "the same words, written otherwise, in two lanes", { steps: "a b@law c", says: { a: { title: "Проверить счёт" }, b: { title: " проверить  счет." } } }, ["info step/a"]],
  ["MAP-DUPLICATE-NAME", "in one lane, as an event, without a name", { steps: "a b c:timer@law d@law f@law", says: { a: { title: "Ждать" }, b: { title: "Ждать" }, c: { title: "Ждать" }, d: { title: "" }, f: { title: "…" } } }, []],
  ["MAP-NO-LOSS-END", "one end", LINE, ["warning map/p/as-is"]],
  ["MAP-NO-LOSS-END", "two ends", { steps: "s:start x:exclusive e:end f:end", flows: "s>x x>e x>f" }, []],
  ["MAP-NO-LOSS-END", "no end, which is another finding", { steps: "s:start a b", flows: "s>a a>b" }, []],
];

function manySteps(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}`).join(" ");
}

test.each(CASES)("%s: %s", (code, _, drawing, found) => {
  expect(foundBy(rule(code), planAfter(draw(drawing))).sort()).toEqual([...found].sort());
});

test("the second process may end in one way only", () => {
  expect(foundBy(rule("MAP-NO-LOSS-END"), planAfter([{ type: "process.add", id: "first" }, ...draw(LINE)]))).toEqual([]);
});

test.each(MAP_RULES.map((found) => [found.code, found] as const))("%s says nothing of an empty plan, nor of an untouched map", (_, found: Rule) => {
  expect(foundBy(found, planAfter([]))).toEqual([]);
  expect(foundBy(found, planAfter(draw({ steps: "a:start", lanes: "sales law", says: { a: { title: "" } } })))).toEqual([]);
  expect(foundBy(found, planAfter(draw({ steps: "n:note@ d:dataStore@ o:dataObject@", flows: "n>d d>o", says: { n: { title: "" } } })))).toEqual([]);
});

test("the demo's map is well drawn, if large", () => {
  for (const locale of ["ru", "en"] as const) {
    const plan = planAfter(demoPlan(locale));
    expect(MAP_RULES.flatMap((found: Rule) => findingsBy(found, plan).map(({ code, severity }) => `${code} ${severity}`))).toEqual(["MAP-TOO-LARGE info"]);
  }
});

describe("mends", () => {
  test("a missing end is put right of the last step, in its lane", () => {
    const plan = mendFirst(rule("MAP-NO-END"), draw({ steps: "s:start a b@law", flows: "s>a a>b" }))!;
    const end = plan.steps.find(({ kind }) => kind === "end")!;
    expect(end.place.lane).toBe("law");
    expect(end.place.x).toBeGreaterThan(plan.steps.find(({ id }) => id === "b")!.place.x);
    expect(plan.flows.map(({ from, to }) => `${from} ${to}`)).toContain(`b ${end.id}`);
  });
  test("not where there are two last steps, or it is not known whose it is", () => {
    expect(mendFirst(rule("MAP-NO-END"), draw({ steps: "s:start x:exclusive a b", flows: "s>x x>a x>b" }))).toBeNull();
    expect(mendFirst(rule("MAP-NO-END"), draw({ steps: "s:start a b@", flows: "s>a a>b" }))).toBeNull();
    expect(mendFirst(rule("MAP-NO-END"), draw({ steps: "s:start a b", flows: "s>a a>b b>a" }))).toBeNull();
  });
  test("a dead end becomes an end, unless an end stands about", () => {
    const broken = { steps: "s:start x:exclusive a b e:end", flows: "s>x x>a x>b a>e" };
    expect(mendFirst(rule("MAP-DEAD-END"), draw(broken))!.steps).toHaveLength(6);
    expect(mendFirst(rule("MAP-DEAD-END"), draw({ ...broken, steps: `${broken.steps} f:end` }))).toBeNull();
    expect(mendFirst(rule("MAP-DEAD-END"), draw({ steps: "s:start a x:exclusive b e:end", flows: "s>a a>x a>b b>e" }))).toBeNull();
    expect(mendFirst(rule("MAP-DEAD-END"), draw({ steps: "s:start a e:end c b", flows: "s>a a>e c>b" }))).toBeNull();
  });
  test("the other of two answers", () => {
    const branch = (says: Parameters<typeof drawMap>[0]["says"]) => mendFirst(rule("MAP-UNLABELLED-BRANCH"), draw({ ...CHOICE, says }))?.flows.find(({ id }) => id === "xb")!.title;
    expect([branch({ xa: { title: "Да" } }), branch({ xa: { title: "no " } })]).toEqual(["Нет", "Yes"]);
    expect([branch({ xa: { title: "Больше 5 %" } }), branch({})]).toEqual([undefined, undefined]);
    expect(mendFirst(rule("MAP-UNLABELLED-BRANCH"), draw({ steps: "s:start x:exclusive a b c", flows: "s>x x>a x>b x>c", says: { xa: { title: "Да" } } }))).toBeNull();
  });
  test("probabilities keep their proportions and make 100 %", () => {
    const shares = (kind: string, ...given: (number | null)[]) => {
      const says = Object.fromEntries(["xa", "xb", "xc"].map((id, index) => [id, { probability: given[index]! }]));
      const plan = mendFirst(rule("MAP-PROBABILITY-SUM"), draw({ steps: `s:start x:${kind} a b c`, flows: "s>x x>a x>b x>c", says }));
      return plan && ["xa", "xb", "xc"].map((id) => plan.flows.find((flow) => flow.id === id)!.probability);
    };
    expect(shares("exclusive", 30, 30, 30)).toEqual([34, 33, 33]);
    expect(shares("exclusive", 90, 60, 30)).toEqual([50, 33, 17]);
    expect(shares("exclusive", 0, 0, 0)).toBeNull();
    expect(shares("exclusive", 70, 60, null)).toBeNull();
    expect(shares("inclusive", 20, 20, 20)).toBeNull();
  });
  test("a gateway or an event goes where its neighbours are; work does not", () => {
    const plan = mendFirst(rule("MAP-NO-LANE"), draw({ steps: "s:start a@law x:exclusive@ b@law e:end", flows: "s>a a>x x>b b>e" }))!;
    expect(plan.steps.find(({ id }) => id === "x")!.place.lane).toBe("law");
    expect(mendFirst(rule("MAP-NO-LANE"), draw({ steps: "s:start a@law x:exclusive@ b e:end", flows: "s>a a>x x>b b>e" }))).toBeNull();
    expect(mendFirst(rule("MAP-NO-LANE"), draw({ steps: "s:start a@ e:end", flows: "s>a a>e" }))).toBeNull();
    const inRow: Command = { type: "activity.add", id: "row", values: { steps: ["x"] } };
    expect(mendFirst(rule("MAP-NO-LANE"), [...draw({ steps: "s:start a x:exclusive@ b e:end", flows: "s>a a>x x>b b>e" }), inRow])).toBeNull();
  });
  test("an empty lane goes, unless something stands in it or it is the last", () => {
    expect(mendFirst(rule("MAP-EMPTY-LANE"), draw({ ...LINE, lanes: "sales law" }))!.lanes.map(({ participant }) => participant)).toEqual(["sales"]);
    expect(mendFirst(rule("MAP-EMPTY-LANE"), draw({ ...LINE, steps: `${LINE.steps} n:note@law` }))).toBeNull();
    expect(mendFirst(rule("MAP-EMPTY-LANE"), draw({ steps: "s:start@ a@ e:end@", flows: "s>a a>e", lanes: "law" }))).toBeNull();
  });
});

describe("what a title says", () => {
  test.each([
    "Перезвонить и уточнить задачу", "Провести встречу", "Найти подрядчика", "Сберечь заявку", "Согласование договора", "Проверка оплаты", "Приём заявки", "Расчёт стоимости", "Звонок клиенту", "Клиенту перезвонить",
    "Созваниваемся с клиентом", "Менеджер звонит клиенту", "Отправьте счёт", "Занести в 1С", "Выставление счёта", "Отгрузка", "Оплата счёта",
    "Call the client back", "Send the offer", "Manager calls the client", "Pricing", "Invoicing", "Follow up", "Invoice the client", "Contract the supplier", "Re-check the sizes", "1С", "—", "",
  ])("%s: what is done", (title) => expect(namesWork(title)).toBe(true));
  test.each(["Договор", "Счёт", "Стоимость", "Заявка", "Отчёт по продажам", "Юрист", "Скидка", "Новая заявка с сайта", "Письмо с предложением", "Отдел сбыта", "Часть суммы", "Contract", "Client", "New lead from the site", "The order", "Invoice", "The lawyer"])(
    "%s: a thing", (title) => expect(namesWork(title)).toBe(false),
  );
});
