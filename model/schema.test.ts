import fc from "fast-check";
import { expect, test } from "vitest";
import * as zod from "zod";
import { commandSchema } from "#model/commands.ts";
import * as z from "#model/schema.ts";

const word = fc.oneof(fc.constantFrom("a", "b", "type", "x", "y", "__proto__", "constructor", "2024-02-29", "2023-02-29", "2024-13-01", "0000-01-01", "x2024-01-01"), fc.string({ maxLength: 6 }));
const leaf = fc.oneof(word, fc.integer({ min: -12, max: 12 }), fc.double(), fc.boolean(), fc.constantFrom(null, undefined, 2 ** 53, -0));
const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: "small" }, leaf, fc.array(tie("value"), { maxLength: 4 }), fc.dictionary(word, tie("value"), { maxKeys: 4 })),
})).value;

/** One schema written for both; where both have a word for it they have the same. */
const both = (s: typeof z, record: (item: z.Schema<unknown>) => z.Schema<unknown>) => {
  const figure = s.number().min(-10).max(10).nullable();
  return {
    string: s.string().max(3), pattern: s.string().regex(/^[a-z]+$/), number: s.number(), bounds: figure, whole: s.number().int(), flag: s.boolean(), day: s.iso.date(), words: s.enum(["a", "b", "toString"]),
    list: s.array(s.number()).min(1).max(3), map: record(figure), object: s.object({ a: s.number(), b: s.string().optional() }), strict: s.strictObject({ x: figure.optional(), y: s.array(s.object({ a: s.boolean() })).optional() }),
    union: s.discriminatedUnion("type", [s.object({ type: s.literal("a"), x: s.number() }), s.strictObject({ type: s.literal("b"), y: s.string().optional() })]),
  };
};
const ours = both(z, z.record);
// Zod's own types say more; what is compared here is what both can do.
const theirs = both(zod.z as unknown as typeof z, (item) => zod.record(zod.string(), item as unknown as zod.ZodType) as unknown as z.Schema<unknown>);

/** Zod compares what passes for a length without asking what it is: where that throws, it has not taken the value. */
function zodSays(name: keyof typeof theirs, given: unknown): ReturnType<z.Schema<unknown>["safeParse"]> {
  try {
    return theirs[name].safeParse(given);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { success: false, path: [] };
  }
}

test.each(Object.keys(ours) as (keyof typeof ours)[])("%s takes, refuses and leaves out what zod's does", (name) => {
  const keyed = fc.record({ type: fc.constantFrom("a", "b", "c"), a: value, b: value, x: value, y: value }, { requiredKeys: [] });
  fc.assert(fc.property(fc.oneof(value, keyed, fc.array(fc.integer({ min: -12, max: 12 }), { maxLength: 4 })), (given) => {
    const [mine, zods] = [ours[name].safeParse(given), zodSays(name, given)];
    expect(mine.success).toBe(zods.success);
    if (mine.success && zods.success) expect(mine.data).toEqual(zods.data);
  }), { numRuns: 2_000 });
});

test("says where a value is malformed", () => {
  const pathOf = (given: unknown) => {
    const result = commandSchema.safeParse(given);
    return result.success ? null : result.path.join(".");
  };
  expect(pathOf({ type: "goal.set", id: "g1", values: { title: 7 } })).toBe("values.title");
  expect(pathOf({ type: "step.move", moves: [{ id: "s1", place: { lane: null, x: 0, y: "0" } }] })).toBe("moves.0.place.y");
  expect(pathOf({ type: "goal.explode" })).toBe("type");
  expect(pathOf(null)).toBe("type");
  expect(pathOf({ type: "goal.set", id: "g1", values: {} })).toBe(null);
});
