import { describe, expect, it } from "vitest";
import { putTables } from "#bench/live/replace-tables.ts";
import { figuresOf, gatherRows, type Measured } from "#bench/live/result.ts";
import { writeTables } from "#bench/live/tables.ts";

const figures = { p50: 2, p99: 20, share: 1, core: 0.2, lag: 1, generatorCore: 0.3, converged: 1 };
const one = (subject: Measured["subject"], more: Partial<Measured> = {}): Measured => ({ part: "people", subject, at: "50", figures, ...more });

describe("the live benchmark's rows", () => {
  it("are medians of their repetitions, without what could not be measured", () => {
    const [row, other] = gatherRows([one("prorab"), one("prorab", { figures: { ...figures, p99: 40, core: null } }), one("prorab", { figures: { ...figures, p99: 30 } }), one("relay")]);
    expect(row!.figures).toMatchObject({ p99: 30, core: 0.2 });
    expect(other!.figures).toEqual(figures);
  });

  it("keep what failed beside what did not", () => {
    const [row] = gatherRows([one("tldraw", { figures: undefined, failure: "closed with 4099" }), one("tldraw")]);
    expect(row).toMatchObject({ figures, failures: ["closed with 4099"] });
  });

  it("hold numbers alone, yes and no among them", () => {
    expect(figuresOf({ p50: 1.5, converged: true, core: null, closed: { "1006": 3 } })).toEqual({ p50: 1.5, converged: 1, core: null });
  });
});

describe("the live benchmark's tables", () => {
  const rows = gatherRows([
    one("prorab"), one("relay", { figures: { ...figures, p99: 10, core: 0.1, share: 0.23456, converged: null } }),
    one("tldraw", { figures: undefined, failure: "10 of 10 did not get in" }), one("hocuspocus", { figures: { ...figures, lag: 12 } }),
  ]);
  const text = writeTables("people", rows);

  it("show every server, and one that failed with its reason", () => {
    expect(text).toContain("| people | Prorab | Hocuspocus 4 | tldraw sync | raw ws relay |");
    expect(text).toContain("| 50 | 2.00 · 20.0 · 100 % · 0.20 | 2.00 · 20.0 · 100 % · 0.20 \\* | failed | 2.00 · 10.0 · 23.4 % · 0.10 |");
    expect(text).toContain("- tldraw sync, 50: 10 of 10 did not get in");
  });

  it("set ours in relation to the peers'", () => expect(text).toContain("| 50 | 1.00 · 1.00 | – · – | 2.00 · 2.00 |"));

  it("say where the generator was late", () => {
    expect(text).toContain("\\* the generator itself was late");
    expect(writeTables("people", gatherRows([one("prorab")]))).not.toContain("\\*");
  });

  it("never call all delivered what is not", () => {
    expect(writeTables("people", gatherRows([one("prorab", { figures: { ...figures, share: 0.9994 } })]))).toContain("99.9 %");
  });
});

describe("the page with the tables", () => {
  it("gets new ones in their places and keeps the rest", () => {
    expect(putTables("a <!-- live:join -->old<!-- /live:join --> b", [["join", "new"]])).toBe("a <!-- live:join -->\nnew\n<!-- /live:join --> b");
  });

  it("is refused without their places", () => expect(() => putTables("a", [["join", "new"]])).toThrow("no place for join"));
});
