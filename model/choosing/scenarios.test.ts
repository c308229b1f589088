import { describe, expect, it } from "vitest";
import { scenariosOf } from "#model/choosing/scenarios.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import type { Flow, Step } from "#model/shape.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { planOf } from "#model/testing/plan-of.ts";

const map = "p/as-is";
const at = (lane: string) => ({ place: { lane, x: 0, y: 0 } });
const step = (id: string, kind: Step["kind"], lane: string, more: Partial<Step> = {}) => ({ id, map, kind, title: id, ...at(lane), ...more });
const flow = (from: string, to: string, more: Partial<Flow> = {}) => ({ id: `${from}-${to}`, map, from, to, ...more });
const processes = [{ id: "p" }];
const plan = (given: readonly ReturnType<typeof step>[], links: readonly ReturnType<typeof flow>[]) => planOf({ processes, steps: given, flows: links });

const steps = [step("start", "start", "a"), step("ask", "task", "a"), step("ok", "exclusive", "a"), step("back", "task", "b"), step("sell", "task", "b"), step("end", "end", "b"), step("no", "end", "a")];
const flows = [
  flow("start", "ask"), flow("ask", "ok"), flow("ok", "sell", { probability: 70, title: "yes" }), flow("ok", "back", { probability: 20, title: "again" }), flow("back", "ask"), flow("sell", "end"), flow("ok", "no", { probability: 10, condition: "never" }),
];

describe("scenarios", () => {
  it("begin with the main path, then the loop, gone round once, and the exception, in the order of the work", () => {
    const found = scenariosOf(plan(steps, flows));
    expect(found.map(({ key, kind, share, handOffs, condition, steps: walked }) => [key, kind, share, handOffs, condition, walked.map((one) => one.step).join()])).toEqual([
      ["main/p/as-is", "main", null, 1, "", "start,ask,ok,sell,end"],
      ["branch/ok-back", "loop", 0.2, 2, "again", "ok,back,ask,ok"],
      ["branch/ok-no", "exception", 0.1, 0, "never", "ok,no"],
    ]);
  });

  it("take the map that is to be, once there is work on it", () => {
    const toBe = (id: string, kind: Step["kind"]) => step(id, kind, "a", { map: "p/to-be" });
    const drawn = [toBe("s", "start"), toBe("w", "task"), toBe("e", "end")];
    const joined = [{ ...flow("s", "w"), map: "p/to-be" }, { ...flow("w", "e"), map: "p/to-be" }];
    expect(scenariosOf(planOf({ processes, steps: [...steps, drawn[0]!], flows }))[0]!.map).toBe("p/as-is");
    expect(scenariosOf(planOf({ processes, steps: [...steps, ...drawn], flows: [...flows, ...joined] })).map(({ key }) => key)).toEqual(["main/p/to-be"]);
  });

  it("are none without a process, a map, or an end to reach", () => {
    expect(scenariosOf(planOf())).toEqual([]);
    expect(scenariosOf(planOf({ processes, steps: [step("note", "note", "a")] }))).toEqual([]);
    expect(scenariosOf(plan([step("a", "task", "a"), step("b", "task", "a")], [flow("a", "b"), flow("b", "a")]))).toEqual([]);
  });

  it("are at most two of a kind: the rarest exceptions, the branches in which work changes hands most", () => {
    const ways = [1, 2, 3, 4].map((n) => flow("ok", `no${n}`, { probability: n }));
    const more = [1, 2, 3, 4].map((n) => step(`no${n}`, "end", "a"));
    expect(scenariosOf(plan([...steps, ...more], [...flows.slice(0, 6), ...ways])).map(({ flow: by }) => by)).toEqual([null, "ok-back", "ok-no2", "ok-no1"]);
  });

  it("say what must be seen of what the plan says, and no more", () => {
    const full = step("ask", "task", "b", { entry: "manual", dataOut: "Name, phone", document: "Offer", approval: true, deadline: 60, exitCriteria: "Agreed", pain: "Late" });
    const walked = scenariosOf({ ...plan([steps[0]!, full, step("e", "end", "b"), step("mail", "startMessage", "a")], [flow("start", "ask", { data: "Address" }), flow("ask", "e"), flow("mail", "ask")]), channels: planOf({ channels: [{ id: "ch", entryStep: "start" }] }).channels })[0]!.steps;
    expect(walked.map(({ see }) => see.map(({ code }) => code))).toEqual([["captured", "entries"], ["handOver", "typedOnce", "data", "document", "approval", "deadline", "exit", "pain"], ["outcome"]]);
    expect(walked[1]).toMatchObject({ performer: "b", takes: ["Address"], gives: ["Name", "phone"] });
    expect(walked[1]!.see[0]!.params).toMatchObject({ data: "Address", has: "yes" });
  });

  it("of the demo are its sale, a price worked out again, a discount, and two refusals", () => {
    const doc = createDocument();
    applyCommands(doc, demoPlan("en"));
    const demo = project(doc);
    const [main, ...branches] = scenariosOf(demo);
    expect(main).toMatchObject({ kind: "main", handOffs: 7 });
    expect(branches.map(({ kind, from, condition }) => [kind, demo.steps.find(({ id }) => id === from)!.title, condition.split(":")[0]])).toEqual([
      ["exception", "Our kind of order?", "No"], ["handOffs", "Discount over 5%?", "Yes"], ["exception", "Does the client agree?", "No"], ["loop", "Does the client agree?", "Asks for another price"],
    ]);
  });

  it("end on a map of 2,000 steps in which everything goes round", () => {
    const ring = Array.from({ length: 2000 }, (_, index) => step(`n${index}`, "task", index % 2 ? "a" : "b"));
    const links = ring.flatMap((_, index) => [flow(`n${index}`, `n${(index + 1) % 2000}`), flow(`n${index}`, `n${(index * 7) % 2000}`)]).filter(({ from, to }) => from !== to);
    expect(scenariosOf(plan([step("s", "start", "a"), ...ring, step("e", "end", "a")], [flow("s", "n0"), ...links, flow("n1999", "e")])).length).toBeGreaterThan(1);
  });
});
