import { expect, test } from "vitest";
import { widthOf } from "#model/map/picture/letters.ts";
import { outlineWords } from "#server/brief/outline-words.ts";

const endOf = (svg: string): number => Number([...svg.matchAll(/translate\(([\d.-]+) /g)].at(-1)![1]);

test.each(["Согласовать скидку", "Send the offer to the client, № 12 — «да»"])("a line is as wide in the font as the map reckons it: %s", (words) => {
  const end = endOf(outlineWords({ words: `${words}|`, x: 0, y: 0, size: 12, ink: "ink" }));
  expect(Math.abs(end - widthOf(words, 12)) / end).toBeLessThan(0.02);
});

test("a line in the middle stands around its place; a letter that no font has does no harm", () => {
  const letters = [...outlineWords({ words: "ooo", x: 100, y: 0, size: 10, ink: "ink", middle: true }).matchAll(/translate\(([\d.-]+) /g)].map(([, x]) => Number(x));
  expect(letters[0]! + letters[2]! + widthOf("o", 10)).toBeCloseTo(200, 0);
  expect(outlineWords({ words: "𓀀", x: 0, y: 0, size: 10, ink: "ink" })).toMatch(/^<g/);
});
