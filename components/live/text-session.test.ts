import { expect, test } from "vitest";
import * as Y from "yjs";
import { openTextSession, type TextElement } from "#components/live/text-session.ts";

/** An element as the browser keeps it: setting the value puts the caret at the end. */
class Field implements TextElement {
  #value = "";
  selectionStart = 0;
  selectionEnd = 0;
  scrollTop = 0;
  get value() {
    return this.#value;
  }
  set value(next: string) {
    this.#value = next;
    this.selectionStart = this.selectionEnd = next.length;
  }
  setSelectionRange(start: number, end: number) {
    [this.selectionStart, this.selectionEnd] = [start, end];
  }
  /** What a keyboard does: replaces the selection. */
  type(text: string) {
    const [start, end] = [this.selectionStart, this.selectionEnd];
    this.value = this.#value.slice(0, start) + text + this.#value.slice(end);
    this.setSelectionRange(start + text.length, start + text.length);
  }
}

function open(first: string, max = 100) {
  const doc = new Y.Doc();
  const text = doc.getText("t");
  text.insert(0, first);
  const field = new Field();
  const session = openTextSession({
    element: field, text, isFocused: () => true,
    edit({ at, remove, insert }) {
      if (text.length - remove + insert.length > max) return false;
      doc.transact(() => {
        text.delete(at, remove);
        text.insert(at, insert);
      }, "me");
      return true;
    },
  });
  field.setSelectionRange(first.length, first.length);
  const type = (typed: string) => {
    field.type(typed);
    session.input();
  };
  const remote = (change: (text: Y.Text) => void) => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    change(other.getText("t"));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  };
  return { doc, text, field, session, type, remote };
}

test("typing goes out as small edits", () => {
  const { text, field, type } = open("plan");
  field.setSelectionRange(0, 0);
  type("a ");
  expect([text.toString(), field.value, field.selectionStart]).toEqual(["a plan", "a plan", 2]);
});

test("what others type comes in, and the caret and the selection keep their place", () => {
  const { field, remote } = open("one two");
  field.setSelectionRange(4, 7);
  remote((text) => text.insert(0, "zero "));
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(["zero one two", 9, 12]);
  remote((text) => text.insert(12, " three"));
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(["zero one two three", 9, 12]);
});

test("two people typing at one place do not take each other's caret along", () => {
  const { field, type, remote } = open("ab");
  field.setSelectionRange(1, 1);
  type("me");
  remote((text) => text.insert(3, "you"));
  type("!");
  expect(field.value).toBe("ame!youb");
});

test("an undo leaves the caret where it changed something", () => {
  const { doc, text, field } = open("one two three");
  doc.transact(() => text.delete(3, 4));
  expect([field.value, field.selectionStart]).toEqual(["one three", 3]);
});

test("while an input method composes, its text goes out and others' text waits", () => {
  const { text, field, session, type, remote } = open("x");
  session.compositionStart();
  type("п");
  expect(text.toString()).toBe("xп");
  remote((other) => other.insert(0, "##"));
  expect(field.value).toBe("xп");
  type("р");
  type("и");
  expect(field.value).toBe("xпри");
  session.compositionEnd();
  expect([text.toString(), field.value, field.selectionStart]).toEqual(["##xпри", "##xпри", 6]);
});

test("a composition that is given up still lets others' text in", () => {
  const { field, session, remote } = open("x");
  session.compositionStart();
  remote((other) => other.insert(0, "##"));
  session.compositionEnd();
  expect([field.value, field.selectionStart]).toEqual(["##x", 3]);
});

test("an edit that is refused is taken back from the screen", () => {
  const { text, field, type } = open("1234", 5);
  type("56789");
  expect([text.toString(), field.value]).toEqual(["1234", "1234"]);
});
