import { describe, expect, it } from "vitest";
import { PARTS, readOptions, SUBJECTS } from "#bench/live/options.ts";

describe("the live benchmark's arguments", () => {
  it("ask for everything when there are none", () => {
    expect(readOptions([])).toMatchObject({ parts: PARTS, only: SUBJECTS, people: [2, 10, 50, 100, 200, 300], repetitions: 3, profile: null, write: null });
  });

  it("ask for a part", () => {
    expect(readOptions(["--people", "50,200", "--only", "prorab,relay", "--part", "people", "--seconds", "5"])).toMatchObject({ people: [50, 200], only: ["prorab", "relay"], parts: ["people"], seconds: 5 });
  });

  it.each([["--people", "1"], ["--people", "10000"], ["--seconds", "1e9"], ["--repetitions", "0"], ["--only", "sharedb"], ["--part", ""]])("refuse %s %s", (name, value) => {
    expect(() => readOptions([name, value])).toThrow(name);
  });
});
