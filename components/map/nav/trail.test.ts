import { describe, expect, test } from "vitest";
import { extendTrail, readTrail, withTrail, type Crumb } from "#components/map/nav/trail.ts";

const [sales, contract]: [Crumb, Crumb] = [{ map: "sales/as-is", step: "s1" }, { map: "contract/as-is", step: "s2" }];

describe("the trail through linked processes", () => {
  test("grows by the step whose process is opened, and shrinks when that leads back", () => {
    expect(extendTrail([], sales, "contract")).toEqual([sales]);
    expect(extendTrail([sales], contract, "payment")).toEqual([sales, contract]);
    expect(extendTrail([sales, contract], { map: "payment/as-is", step: "s3" }, "contract")).toEqual([sales]);
    expect(extendTrail([sales], contract, "sales")).toEqual([]);
  });

  test("never grows without end", () => {
    let trail = extendTrail([], sales, "p0");
    for (let i = 0; i < 30; i++) trail = extendTrail(trail, { map: `p${i}/as-is`, step: "s" }, `p${i + 1}`);
    expect(trail).toHaveLength(8);
  });

  test("is kept in the history beside what is there, and read back with distrust", () => {
    expect(readTrail(withTrail({ __NA: true }, [sales]))).toEqual([sales]);
    expect(withTrail({ __NA: true }, [])).toMatchObject({ __NA: true });
    expect(readTrail(withTrail(null, [sales]))).toEqual([sales]);
    for (const state of [null, undefined, 1, {}, { prorabTrail: "x" }, { prorabTrail: [null, { map: "x" }, { map: "../x/as-is", step: "s" }] }]) expect(readTrail(state)).toEqual([]);
  });
});
