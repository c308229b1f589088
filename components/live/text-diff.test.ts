import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { diffAtCaret, shiftCaret, shiftEdit, type Edit } from "#components/live/text-diff.ts";

const apply = (text: string, { at, remove, insert }: Edit) => text.slice(0, at) + insert + text.slice(at + remove);

test("T1 typing among equal letters is read at the caret", () => {
  expect(diffAtCaret("aaa", "aaaa", 2)).toEqual({ at: 1, remove: 0, insert: "a" });
  expect(diffAtCaret("aaa", "aaaa", 4)).toEqual({ at: 3, remove: 0, insert: "a" });
  expect(diffAtCaret("aaa", "aa", 1)).toEqual({ at: 1, remove: 1, insert: "" });
  expect(diffAtCaret("same", "same", 2)).toBeNull();
});

test("T1 a pasted replacement is one edit", () => {
  expect(diffAtCaret("one two three", "one 2 three", 5)).toEqual({ at: 4, remove: 3, insert: "2" });
});

test("an emoji is never cut in half", () => {
  expect(diffAtCaret("a😀b", "a😁b", 3)).toEqual({ at: 1, remove: 2, insert: "😁" });
  const [left, right] = ["\u{1F600}", "\u{1F900}"];
  const text = new Y.Doc().getText();
  text.insert(0, left);
  const edit = diffAtCaret(left, right, 2)!;
  text.delete(edit.at, edit.remove);
  text.insert(edit.at, edit.insert);
  expect(text.toString()).toBe(right);
});

test("T1 the edit always leads from the old text to the new one, wherever the caret is", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "😀", "😁"), maxLength: 8 });
  fc.assert(fc.property(word, word, fc.nat(20), (before, after, caret) => {
    const edit = diffAtCaret(before, after, Math.min(caret, after.length));
    expect(edit ? apply(before, edit) : before).toBe(after);
  }));
});

test("a caret keeps its place among others' edits", () => {
  expect(shiftCaret(5, [{ insert: "ab" }])).toBe(7);
  expect(shiftCaret(5, [{ retain: 5 }, { insert: "ab" }])).toBe(5);
  expect(shiftCaret(5, [{ retain: 5 }, { insert: "ab" }], "after")).toBe(7);
  expect(shiftCaret(5, [{ retain: 8 }, { delete: 2 }])).toBe(5);
  expect(shiftCaret(5, [{ retain: 3 }, { delete: 4 }])).toBe(3);
  expect(shiftCaret(5, [{ delete: 2 }, { insert: "x" }, { retain: 1 }, { insert: "yz" }])).toBe(6);
});

test("an edit held back while others wrote lands where it was meant", () => {
  // Nothing in the text itself looks like what is written into it.
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", "b", "c", " "), minLength: 4, maxLength: 10 }), fc.nat(10), fc.nat(4), fc.nat(3), (text, where, removed, place) => {
    const at = Math.min(where, text.length);
    const edit = { at, remove: Math.min(removed, text.length - at), insert: "<>" };
    const theirs = [{ retain: Math.min(place, text.length) }, { insert: "##" }];
    const merged = apply(apply(text, { at: theirs[0]!.retain!, remove: 0, insert: "##" }), shiftEdit(edit, theirs));
    expect(merged).toContain("<>");
    expect(merged.length).toBe(text.length + 4 - edit.remove + (merged.includes("##") ? 0 : -2));
  }));
});
