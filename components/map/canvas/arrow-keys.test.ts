import { expect, test } from "vitest";
import { arrowMeaning } from "#components/map/canvas/arrow-keys.ts";

const press = (code: string, ...held: ("shiftKey" | "altKey" | "ctrlKey" | "metaKey")[]) =>
  arrowMeaning({ code, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...Object.fromEntries(held.map((key) => [key, true])) });

test("an arrow moves, with Alt it goes, with Alt and Shift it takes in, with Ctrl or ⌘ it adds", () => {
  expect(press("ArrowLeft")).toEqual({ means: "nudge", by: { x: -8, y: 0 } });
  expect(press("ArrowDown", "shiftKey")).toEqual({ means: "nudge", by: { x: 0, y: 40 } });
  expect(press("ArrowUp", "altKey")).toEqual({ means: "go", side: "top" });
  expect(press("ArrowRight", "altKey", "shiftKey")).toEqual({ means: "extend", side: "right" });
  expect(press("ArrowDown", "ctrlKey")).toEqual({ means: "add", side: "bottom" });
  expect(press("ArrowDown", "metaKey")).toEqual({ means: "add", side: "bottom" });
});

test("other keys and other combinations are not the arrows' to say", () => {
  expect(press("KeyL")).toBeNull();
  expect(press("ArrowLeft", "ctrlKey", "altKey")).toBeNull();
  expect(press("ArrowLeft", "ctrlKey", "shiftKey")).toBeNull();
});
