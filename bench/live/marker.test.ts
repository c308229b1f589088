import { describe, expect, it } from "vitest";
import { scanMarkers, sequenceOf, writeMarker } from "#bench/live/marker.ts";

function found(bytes: Uint8Array): number[][] {
  const all: number[][] = [];
  scanMarkers(bytes, (...marker) => all.push(marker));
  return all;
}

describe("the marker in an edit", () => {
  it("is found in bytes of any kind, with all that it says", () => {
    const bytes = Buffer.concat([Buffer.from([0, 126, 255, 126]), Buffer.from(writeMarker(59, 1200, 987_654_321)), Buffer.from([7, 126, 64])]);
    expect(found(bytes)).toEqual([[59, 1200, 987_654_321]]);
  });

  it("is found as often as it is there, also where one follows the other", () => {
    expect(found(Buffer.from(writeMarker(0, 0, 0) + writeMarker(1, 2, 3) + JSON.stringify({ title: writeMarker(4, 5, 6) })))).toEqual([[0, 0, 0], [1, 2, 3], [4, 5, 6]]);
  });

  it("is not seen where only a part of it is", () => {
    for (const text of ["~@1.2~", "~@1.2.3", "~@1.2.3.4~", "~@1,2.3~", "@1.2.3~", "~~1.2.3~", `~@${"z".repeat(50)}.1.1~`]) expect(found(Buffer.from(text))).toEqual([]);
    expect(found(Buffer.from(`~@1.2.~@3.4.5~`))).toEqual([[3, 4, 5]]);
  });

  it("tells the sequence of a title, and when a title has none", () => {
    expect(sequenceOf(writeMarker(3, 42, 1))).toBe(42);
    expect(sequenceOf("Take the call 1")).toBe(-1);
  });
});
