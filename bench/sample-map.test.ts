import { describe, expect, it } from "vitest";
import { createSampleMap } from "#bench/sample-map.ts";
import { writeBpmn } from "#bench/bpmn-xml.ts";
import { idSchema } from "#model/fields.ts";

describe("the benchmark's map", () => {
  it.each([300, 1000, 2000])("has %i steps, each joined, and about as many flows, some between lanes", (count) => {
    const { steps, flows, dragged, free } = createSampleMap(count);
    const byId = new Map(steps.map((step) => [step.id, step]));
    expect(byId.size).toBe(count);
    expect(new Set(flows.map(({ id }) => id)).size).toBe(flows.length);
    expect(flows.length).toBeGreaterThan(count);
    expect(flows.length).toBeLessThan(1.3 * count);
    expect(flows.some(({ from, to }) => byId.get(from)!.lane !== byId.get(to)!.lane)).toBe(true);
    const ends = new Set(flows.flatMap(({ from, to }) => [from, to]));
    expect(steps.every(({ id }) => ends.has(id))).toBe(true);
    for (const id of [dragged, free]) expect(byId.get(id)!.kind).not.toBe("exclusive");
    expect([...steps, ...flows].every(({ id }) => idSchema.safeParse(id).success)).toBe(true);
  });

  it("is the same map for bpmn-js", () => {
    const sample = createSampleMap(300);
    const xml = writeBpmn(sample);
    expect(xml.match(/<di:BPMNEdge /g)).toHaveLength(sample.flows.length);
    expect(xml.match(/<di:BPMNShape /g)).toHaveLength(1 + sample.lanes.length + sample.steps.length);
  });
});
