import { describe, expect, test } from "vitest";
import { applyCommands, type Command } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { changeKind } from "#model/map/change-kind.ts";
import { project } from "#model/project.ts";
import { mapKey, type Place, type Step, type StepKind } from "#model/shape.ts";

const stay = (step: Step): Place => step.place;

/** A map of steps by name, each with its kind, and flows by the names of their ends. */
function draw(kinds: Readonly<Record<string, StepKind>>, joined: readonly (readonly [string, string])[]) {
  const doc = createDocument();
  const process = newId();
  const map = mapKey(process, "as-is");
  const ids = new Map(Object.keys(kinds).map((name) => [name, newId()]));
  applyCommands(doc, [
    { type: "process.add", id: process },
    ...Object.entries(kinds).map(([title, kind]): Command => ({ type: "step.add", id: ids.get(title)!, map, kind, place: { lane: null, x: 100, y: 40 }, values: { title, processing: 30 } })),
    ...joined.map(([from, to]): Command => ({ type: "flow.connect", id: newId(), from: ids.get(from)!, to: ids.get(to)!, values: { title: `${from}>${to}` } })),
  ]);
  const change = (names: readonly string[], kind: StepKind, placeOf = stay) => {
    const { steps, flows } = project(doc);
    const kindOf = (id: string) => steps.find((step) => step.id === id)?.kind;
    return changeKind({ steps: steps.filter(({ title }) => names.includes(title)), kind, flows, kindOf, placeOf });
  };
  const ends = () => {
    const { steps, flows } = project(doc);
    const name = (id: string) => steps.find((step) => step.id === id)!.title;
    return flows.map(({ from, to }) => `${name(from)}>${name(to)}`).sort();
  };
  return { doc, change, ends, apply: (commands: readonly Command[]) => applyCommands(doc, commands), steps: () => project(doc).steps };
}

describe("changing the kind of a step", () => {
  test("keeps its facts and the flows that are possible (D3)", () => {
    const map = draw({ a: "start", b: "task", c: "end" }, [["a", "b"], ["b", "c"]]);
    const { commands, lost } = map.change(["b"], "exclusive");
    map.apply(commands);
    expect(lost).toEqual([]);
    expect(map.ends()).toEqual(["a>b", "b>c"]);
    expect(map.steps().find(({ title }) => title === "b")).toMatchObject({ kind: "exclusive", processing: 30 });
  });

  test("into a start loses what leads in, into an end what leads out (D3)", () => {
    const map = draw({ a: "task", b: "task", c: "task" }, [["a", "b"], ["b", "c"]]);
    expect(map.change(["b"], "startTimer").lost.map(({ title }) => title)).toEqual(["a>b"]);
    const { commands, lost, back } = map.change(["b"], "end");
    expect(lost.map(({ title }) => title)).toEqual(["b>c"]);
    map.apply(commands);
    expect(map.ends()).toEqual(["a>b"]);
    map.apply(back);
    expect(map.ends()).toEqual(["a>b", "b>c"]);
    expect(map.steps().map(({ kind }) => kind)).toEqual(["task", "task", "task"]);
  });

  test("judges several steps by what all of them will be", () => {
    const map = draw({ a: "task", b: "task", c: "task" }, [["a", "b"], ["b", "c"]]);
    expect(map.change(["a", "b"], "end").lost.map(({ title }) => title).sort()).toEqual(["a>b", "b>c"]);
  });

  test("turns a note's flow round where that saves it, also from a start to an end", () => {
    const map = draw({ note: "note", work: "task", begin: "start" }, [["work", "note"], ["begin", "note"]]);
    const first = map.change(["work"], "end");
    expect(first.lost).toEqual([]);
    map.apply(first.commands);
    const second = map.change(["begin"], "endMessage");
    map.apply(second.commands);
    expect(map.ends()).toEqual(["note>begin", "note>work"]);
    map.apply(second.back);
    expect(map.ends()).toEqual(["begin>note", "note>work"]);
  });

  test("moves what gets another size, and writes nothing for what is of that kind already", () => {
    const map = draw({ a: "task", b: "exclusive" }, []);
    const { commands } = map.change(["a", "b"], "exclusive", (step) => ({ ...step.place, x: step.place.x + 44 }));
    map.apply(commands);
    expect(map.steps().map(({ kind, place }) => [kind, place.x]).sort()).toEqual([["exclusive", 100], ["exclusive", 144]]);
    expect(map.change(["a", "b"], "exclusive").commands).toEqual([]);
  });
});
