import { expect, test } from "vitest";
import { Kept } from "#components/map/clipboard/kept.ts";

test("what is asked before it is there is done then, in order, and afterwards at once", () => {
  const [kept, done] = [new Kept<string[]>(), [] as string[]];
  kept.ask((list) => list.push("copy"));
  kept.ask((list) => list.push("paste"));
  expect(done).toEqual([]);
  kept.give(done);
  kept.ask((list) => list.push("duplicate"));
  expect(done).toEqual(["copy", "paste", "duplicate"]);
  kept.take();
  kept.ask((list) => list.push("cut"));
  expect(done).toHaveLength(3);
});

test("what nobody waits for any longer is let go of, and so is what comes in a flood", () => {
  const [kept, done] = [new Kept<number[]>(), [] as number[]];
  kept.ask((list) => list.push(0), 0);
  for (let i = 1; i < 50; i++) kept.ask((list) => list.push(i), 4000);
  kept.give(done, 6000);
  expect(done).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
