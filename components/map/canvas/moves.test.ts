import { expect, test } from "vitest";
import { Moves } from "#components/map/canvas/moves.ts";

const at = (x: number) => ({ x, y: 0, width: 10, height: 10 });

test("a movement is told to what moves and to nothing else", () => {
  const moves = new Moves();
  const heard: string[] = [];
  for (const id of ["a", "b"]) moves.rects.subscribeTo(id, () => heard.push(`${id} ${moves.rects.get(id)?.x ?? "home"}`));
  moves.showPointer(new Map([["a", at(1)]]));
  moves.showPointer(new Map([["a", at(2)]]));
  moves.showPointer(new Map());
  expect(heard).toEqual(["a 1", "a 2", "a home"]);
});

test("my own hand is over another's, which is seen again once I let go", () => {
  const moves = new Moves();
  const theirs = at(5);
  moves.showOthers(new Map([["a", theirs]]));
  moves.showPointer(new Map([["a", at(1)]]));
  expect(moves.rects.get("a")!.x).toBe(1);
  moves.showPointer(new Map());
  expect(moves.rects.get("a")).toBe(theirs);
});

test("what moves is the same set from one movement to the next", () => {
  const moves = new Moves();
  moves.showOthers(new Map([["a", at(1)]]));
  const ids = moves.ids.get();
  moves.showOthers(new Map([["a", at(2)]]));
  expect(moves.ids.get()).toBe(ids);
  moves.showOthers(new Map([["a", at(2)], ["b", at(3)]]));
  expect([...moves.ids.get()]).toEqual(["a", "b"]);
});
