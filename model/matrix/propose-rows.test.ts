import { expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { mapsWithWork, proposeRows, takeProposals } from "#model/matrix/propose-rows.ts";
import { project } from "#model/project.ts";
import { mapKey, type StepKind } from "#model/shape.ts";

const map = mapKey("p", "as-is");

/** Client ─ask→ sales: quote → (wait) → head: approve → law: draft → choice → head: check, or the end in the client's lane. */
function planOf(...commands: Command[]) {
  const doc = createDocument();
  const step = (id: string, lane: string | null, column: number, kind: StepKind = "task", values = {}): Command =>
    ({ type: "step.add", id, map, kind, place: { lane, x: 44 + column * 184, y: 32 }, values: { title: id, ...values } });
  const flow = (from: string, to: string): Command => ({ type: "flow.connect", id: `${from}${to}`, from, to });
  applyCommands(doc, [
    ...["sales", "head", "law"].map((id): Command => ({ type: "participant.add", id, values: { title: id } })),
    { type: "participant.add", id: "client", values: { title: "client", kind: "external" } },
    { type: "process.add", id: "p", values: { owner: "head" } }, { type: "phase.add", id: "process" }, { type: "phase.add", id: "launch" },
    step("ask", "client", 0), step("quote", "sales", 1), step("wait", "sales", 2, "timer"), step("approve", "head", 3, "userTask", { approval: true }),
    step("draft", "law", 4), step("choice", "law", 5, "exclusive"), step("check", "head", 6, "task", { approval: true }), step("done", "client", 7, "end"), step("memo", "sales", 8, "note"),
    flow("ask", "quote"), flow("quote", "wait"), flow("wait", "approve"), flow("approve", "draft"), flow("draft", "choice"), flow("choice", "check"), flow("choice", "done"),
    ...commands,
  ]);
  return { doc, plan: () => project(doc) };
}

const written = (letters: readonly { participant: string; letter: string }[]) => letters.map(({ participant, letter }) => `${participant} ${letter}`);

test("the performer does it, whoever approves it next answers, whom it is handed to is told; else the process's owner answers", () => {
  const { rows, agreed } = proposeRows(planOf().plan(), map);
  expect(agreed).toBe(0);
  expect(rows.map(({ title, letters }) => [title, ...written(letters)])).toEqual([
    ["ask", "client R", "head A", "sales I"],
    // Waiting lies between the quote and its approval; the approver is told by approving.
    ["quote", "sales R", "head A"],
    ["approve", "head R", "head A", "law I"],
    // A choice lies between: the check is not always asked for, so its performer does not answer, the owner does, who is the same; the end is the client's.
    ["draft", "law R", "head A", "client I"],
    ["check", "head R", "head A"],
  ]);
  expect(rows.map(({ isOutside }) => isOutside)).toEqual([true, false, false, false, false]);
  expect(rows[1]).toMatchObject({ row: null, steps: ["quote"] });
});

test("behind a choice an approval makes nobody answer", () => {
  const { plan } = planOf({ type: "process.set", id: "p", values: { owner: null } });
  const { rows } = proposeRows(plan(), map);
  expect(written(rows.find(({ title }) => title === "draft")!.letters)).toEqual(["law R", "head I", "client I"]);
  expect(written(rows.find(({ title }) => title === "quote")!.letters)).toEqual(["sales R", "head A"]);
});

test("a row that covers a step, or bears its name, gains what it lacks and loses nothing", () => {
  const { plan } = planOf(
    { type: "activity.add", id: "a1", values: { title: "Offers", steps: ["quote"] } },
    { type: "assignment.set", activity: "a1", participant: "law", letter: "A", on: true },
    { type: "activity.add", id: "a2", values: { title: " Draft " } },
    { type: "assignment.set", activity: "a2", participant: "client", letter: "C", on: true },
  );
  const { rows } = proposeRows(plan(), map);
  expect(rows.find(({ row }) => row === "a1")).toEqual({ row: "a1", title: "Offers", steps: [], letters: [{ participant: "sales", letter: "R" }, { participant: "head", letter: "I" }], isOutside: false });
  expect(rows.find(({ row }) => row === "a2")).toMatchObject({ title: " Draft ", steps: ["draft"], letters: [{ participant: "law", letter: "R" }, { participant: "head", letter: "A" }] });
});

test("steps of one name are one row; a step without a name is none", () => {
  const place = { lane: "law", x: 2000, y: 32 };
  const { plan } = planOf({ type: "step.add", id: "again", map, kind: "task", place, values: { title: "Quote" } }, { type: "step.add", id: "blank", map, kind: "task", place });
  const { rows } = proposeRows(plan(), map);
  const quotes = rows.filter(({ title }) => title.toLowerCase() === "quote");
  expect(quotes).toHaveLength(1);
  expect(quotes[0]!.steps).toEqual(["quote", "again"]);
  expect(written(quotes[0]!.letters)).toEqual(["sales R", "law R", "head A"]);
  expect(rows.flatMap(({ steps }) => steps)).not.toContain("blank");
});

test("what is taken is in the plan, in its order, and proposed no more", () => {
  const { doc, plan } = planOf({ type: "activity.add", id: "a1", values: { title: "Orders", phase: "process" } }, { type: "activity.add", id: "a2", values: { title: "Launch", phase: "launch" } });
  const { rows } = proposeRows(plan(), map);
  applyCommands(doc, takeProposals(plan(), rows.filter(({ title }) => title !== "ask")));
  expect(plan().activities.map(({ title }) => title)).toEqual(["Orders", "quote", "approve", "draft", "check", "Launch"]);
  expect(plan().activities[1]).toMatchObject({ phase: "process", accountable: "head", letters: { sales: ["R"] }, steps: ["quote"] });
  const again = proposeRows(plan(), map);
  expect(again.rows.map(({ title }) => title)).toEqual(["ask"]);
  expect(again.agreed).toBe(4);
});

test("a row removed since it was proposed is left alone", () => {
  const { doc, plan } = planOf({ type: "activity.add", id: "a1", values: { title: "Offers", steps: ["quote"] } });
  const { rows } = proposeRows(plan(), map);
  applyCommands(doc, [{ type: "activity.remove", ids: ["a1"] }]);
  expect(takeProposals(plan(), rows.filter(({ row }) => row === "a1"))).toEqual([]);
});

test("maps with work, the one to come first", () => {
  const { plan } = planOf({ type: "process.add", id: "empty" }, { type: "step.add", id: "t", map: mapKey("p", "to-be"), kind: "task", place: { lane: null, x: 0, y: 0 } }, { type: "step.add", id: "s", map: mapKey("empty", "as-is"), kind: "start", place: { lane: null, x: 0, y: 0 } });
  expect(mapsWithWork(plan())).toEqual(["p/to-be", "p/as-is"]);
});

test("new rows go where rows cover steps already, whatever that section is called, else into the last one", () => {
  const covering = planOf({ type: "activity.add", id: "a1", values: { title: "Offers", phase: "launch", steps: ["quote"] } });
  const take = ({ doc, plan }: ReturnType<typeof planOf>) => {
    applyCommands(doc, takeProposals(plan(), proposeRows(plan(), map).rows.filter(({ title }) => title === "draft")));
    return plan().activities.find(({ title }) => title === "draft")!.phase;
  };
  expect(take(covering)).toBe("launch");
  expect(take(planOf({ type: "phase.remove", ids: ["process"] }))).toBe("launch");
  expect(take(planOf({ type: "phase.remove", ids: ["process", "launch"] }))).toBeNull();
});
