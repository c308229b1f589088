import { expect, it } from "vitest";
import { createSampleMap } from "#bench/sample-map.ts";
import { createSampleThreads } from "#bench/threads/sample-threads.ts";
import { idSchema } from "#model/fields.ts";

it("so many discussions, four of five on steps that are there, one of five at a point of its own, a fourth of them answered", () => {
  const map = createSampleMap(500);
  const threads = createSampleThreads(map, 2000);
  const steps = new Set(map.steps.map(({ id }) => id));
  const spots = threads.map(({ spot }) => spot);
  expect(spots.filter((spot) => "step" in spot && steps.has(spot.step))).toHaveLength(1600);
  const points = spots.flatMap((spot) => ("x" in spot ? [`${spot.x} ${spot.y}`] : []));
  expect([points.length, new Set(points).size]).toEqual([400, 400]);
  expect(new Set(spots.flatMap((spot) => ("step" in spot ? [spot.step] : []))).size).toBeGreaterThan(350);
  const comments = threads.flatMap((thread) => thread.comments);
  expect([comments.length, new Set(comments.map(({ id }) => id)).size]).toEqual([2500, 2500]);
  expect([...threads, ...comments].every(({ id }) => idSchema.safeParse(id).success)).toBe(true);
});
