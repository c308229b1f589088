import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { guessColumns } from "#model/staff/guess-columns.ts";
import { isTakenByItself, planStaff, STAFF_AT_ONCE, takeStaff } from "#model/staff/plan-staff.ts";

describe("columns", () => {
  it.each([
    [["Отдел", "Должность", "ФИО", "E-mail", "Кол-во"], ["department", "position", "name", "email", "headcount"]],
    [["№", "Фамилия", "Имя", "Отчество", "Телефон сотрудника", "Эл. почта"], [null, "name", "name", "name", null, "email"]],
    [["Наименование подразделения", "Наименование должности", "Штатных единиц", "Оклад"], ["department", "position", "headcount", null]],
    [["Full name", "Job title", "Department", "Work email", "Start date"], ["name", "position", "department", "email", null]],
    [["Team", "Headcount"], ["department", "headcount"]],
    [["Name", "Отдел", "Отдел 2"], ["name", "department", null]],
  ])("%j are told by their names", (heads, columns) => {
    expect(guessColumns([heads, heads.map(() => "x")])).toEqual({ heads: 0, columns });
  });

  it("are found below a title, and without names by the addresses in them", () => {
    expect(guessColumns([["Штатное расписание ООО «Окна»", "", ""], ["на 1 марта", "", ""], ["Отдел", "Должность", "ФИО"], ["Продажи", "Менеджер", "Анна Ким"]])).toEqual({ heads: 2, columns: ["department", "position", "name"] });
    expect(guessColumns([["Анна Ким", "a@x.ru"], ["Пётр", ""]])).toEqual({ heads: null, columns: [null, "email"] });
  });
});

function planAfter(...commands: readonly Command[]) {
  const doc = createDocument();
  applyCommands(doc, commands);
  return project(doc);
}
const COLUMNS = ["department", "position", "name", "email", "headcount"] as const;

describe("a staff list", () => {
  const plan = planAfter({ type: "participant.add", id: "law", values: { title: "Юрист", colour: "slate" } });
  const rows = [
    ["Продажи", "Менеджер", "Анна Ким", "a@x.ru", ""], ["продажи ", "Менеджер", "Пётр Ли", "p@x.ru", ""], ["Продажи", "Руководитель", "Иван Орлов", "BOSS@x.ru", ""],
    ["Право", "юрист", "", "нет", "1,5"], ["Монтаж", "Монтажник", "", "", "12"],
  ];
  const staff = planStaff(plan, [{ id: "m1", email: "boss@x.ru" }, { id: "m2", email: "a@x.ru" }], rows, COLUMNS);

  it("names departments, positions and people once, counts them, and knows who is there and who is a member", () => {
    expect(staff.items.map(({ kind, title, headcount, member, isThere }) => [kind, title, headcount, member, isThere])).toEqual([
      ["department", "Продажи", 3, null, false], ["department", "Право", 2, null, false], ["department", "Монтаж", 12, null, false],
      ["position", "Менеджер", 2, null, false], ["position", "Руководитель", 1, "m1", false], ["position", "юрист", 2, null, true], ["position", "Монтажник", 12, null, false],
      ["person", "Анна Ким", null, "m2", false], ["person", "Пётр Ли", null, null, false], ["person", "Иван Орлов", null, "m1", false],
    ]);
    expect([staff.emails, staff.wrong]).toEqual([["a@x.ru", "p@x.ru", "BOSS@x.ru"], ["нет"]]);
  });

  it("takes departments by itself, or what comes next where there are none, and never who is there", () => {
    expect(staff.items.filter((item) => isTakenByItself(staff, item)).map(({ title }) => title)).toEqual(["Продажи", "Право", "Монтаж"]);
    const positions = planStaff(plan, [], rows, [null, "position", "name", null, null]);
    expect(positions.items.filter((item) => isTakenByItself(positions, item)).map(({ title }) => title)).toEqual(["Менеджер", "Руководитель", "Монтажник"]);
  });

  it("is added in one batch, each in a colour of its own, and nobody twice", () => {
    const now = planAfter({ type: "participant.add", id: "sale", values: { title: "ПРОДАЖИ", colour: "blue" } });
    const commands = takeStaff(now, staff.items.filter(({ kind }) => kind === "department"));
    const after = planAfter({ type: "participant.add", id: "sale", values: { title: "ПРОДАЖИ", colour: "blue" } }, ...commands);
    expect(after.participants.map(({ title, kind, headcount }) => [title, kind, headcount])).toEqual([["ПРОДАЖИ", "department", null], ["Право", "department", 2], ["Монтаж", "department", 12]]);
    expect(new Set(after.participants.map(({ colour }) => colour)).size).toBe(3);
  });

  it("of as many as are taken at once, with names as long as there may be, is an update that the hub takes", () => {
    const long = Array.from({ length: STAFF_AT_ONCE }, (_, index) => [`${index} ${"ё".repeat(140)}`, "", "", "", "1000000"]);
    const doc = createDocument();
    let size = 0;
    doc.on("update", (bytes: Uint8Array) => void (size = bytes.length));
    applyCommands(doc, takeStaff({ participants: [] }, planStaff({ participants: [] }, [], long, COLUMNS).items));
    expect(Y.encodeStateAsUpdate(doc).length).toBeGreaterThan(10_000);
    expect(size).toBeLessThan(200_000);
  });

  it("with a department as the heading of those below it counts them in it", () => {
    const { items } = planStaff(plan, [], [["Продажи", "", ""], ["", "Менеджер", "Анна"], ["", "Менеджер", "Пётр"], ["Склад", "Кладовщик", "Олег"], ["", "Директор", "Ирина"]], ["department", "position", "name"]);
    expect(items.filter(({ kind }) => kind === "department").map(({ title, headcount }) => [title, headcount])).toEqual([["Продажи", 2], ["Склад", 1]]);
  });
});
