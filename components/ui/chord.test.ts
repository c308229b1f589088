import { describe, expect, test } from "vitest";
import { isChord, printChord } from "#components/ui/chord.ts";

const press = (code: string, held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {}) =>
  ({ code, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe("chords", () => {
  test("are known by the key's place, with ⌘ or Ctrl, and with nothing else held", () => {
    expect(isChord(press("KeyK", { ctrlKey: true }), "Mod+KeyK")).toBe(true);
    expect(isChord(press("KeyK", { metaKey: true }), "Mod+KeyK")).toBe(true);
    expect(isChord(press("KeyK", { ctrlKey: true, shiftKey: true }), "Mod+KeyK")).toBe(false);
    expect(isChord(press("KeyK"), "Mod+KeyK")).toBe(false);
    expect(isChord(press("Digit1", { shiftKey: true }), "Shift+Digit1")).toBe(true);
  });

  test("are printed as on the board in front of one", () => {
    expect(printChord("Mod+Shift+KeyZ", true)).toBe("⇧⌘Z");
    expect(printChord("Mod+Shift+KeyZ", false)).toBe("Ctrl+Shift+Z");
    expect(printChord("Shift+Slash", false)).toBe("?");
    expect(printChord("Alt+Arrows", false)).toBe("Alt+← ↑ → ↓");
    expect(printChord("Shift+Digit1", true)).toBe("⇧1");
  });
});
