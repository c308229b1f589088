import { describe, expect, it } from "vitest";
import { medianOf, writeTable } from "#bench/report.ts";

describe("the benchmark's table", () => {
  it("takes the middle of an odd and of an even number of figures, unsorted", () => {
    expect(medianOf([9, 1, 5])).toBe(5);
    expect(medianOf([10, 1, 2, 4])).toBe(3);
  });

  it("sets ours in relation to each peer's, and a dash where there is none", () => {
    const table = writeTable([
      { subject: "prorab", steps: 300, gesture: "drag", fps: 60, script: 3, main: 9 },
      { subject: "bpmn-js", steps: 300, gesture: "drag", fps: 30, script: 6, main: 18 },
      { subject: "prorab", steps: 300, gesture: "others", fps: 50, script: 5, main: 10 },
    ]);
    expect(table).toContain("| 300 | drag a step | frames/s | 60.0 | 30.0 | – | 2.00 | – |");
    expect(table).toContain("| 300 | drag a step | script, ms/frame | 3.0 | 6.0 | – | 0.50 | – |");
    expect(table).toContain("| 300 | 5 others drag | main thread, ms/frame | 10.0 | – | – | – | – |");
  });
});
