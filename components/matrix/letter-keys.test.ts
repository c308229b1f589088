import { expect, test } from "vitest";
import { readKey } from "#components/matrix/letter-keys.ts";

const press = (key: string, code: string, held: Partial<Pick<KeyboardEvent, "ctrlKey" | "metaKey" | "altKey">> = {}) =>
  readKey({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...held }, "RACI");

test("Latin letters mean themselves, large or small", () => {
  for (const letter of ["R", "A", "C", "I", "S"] as const) {
    expect(press(letter, `Key${letter}`)).toEqual({ letter });
    expect(press(letter.toLowerCase(), `Key${letter}`)).toEqual({ letter });
  }
  expect(press("x", "KeyX")).toBeNull();
});

test("a Latin layout with other places is read by what it types", () => {
  expect(press("a", "KeyQ")).toEqual({ letter: "A" });
  expect(press("q", "KeyA")).toBeNull();
});

test("on a Russian layout the initials of the Russian names count", () => {
  expect(press("р", "KeyH")).toEqual({ letter: "R" });
  expect(press("О", "KeyJ")).toEqual({ letter: "A" });
  expect(press("к", "KeyR")).toEqual({ letter: "C" });
  expect(press("И", "KeyB")).toEqual({ letter: "I" });
  expect(press("п", "KeyG")).toEqual({ letter: "S" });
});

test("a Cyrillic letter that is no initial means nothing, and is known as such", () => {
  expect(press("ф", "KeyA")).toBe("foreign");
  expect(press("с", "KeyC")).toBe("foreign");
});

test("scripts other than these are read by the key's place", () => {
  expect(press("ρ", "KeyR")).toEqual({ letter: "R" });
  expect(press("ש", "KeyA")).toEqual({ letter: "A" });
  expect(press("Process", "KeyI")).toEqual({ letter: "I" });
});

test("keys held with Ctrl, Cmd or Alt, digits and named keys are not letters", () => {
  expect(press("c", "KeyC", { ctrlKey: true })).toBeNull();
  expect(press("к", "KeyR", { metaKey: true })).toBeNull();
  expect(press("a", "KeyA", { altKey: true })).toBeNull();
  expect(press("1", "Digit1")).toBeNull();
  expect(press("Delete", "Delete")).toBeNull();
});

test("in DACI D and the initials of its Russian names count", () => {
  const inDaci = (key: string, code: string) => readKey({ key, code, ctrlKey: false, metaKey: false, altKey: false }, "DACI");
  expect([inDaci("d", "KeyD"), inDaci("в", "KeyD"), inDaci("ד", "KeyD")]).toEqual([{ letter: "R" }, { letter: "R" }, { letter: "R" }]);
  expect([inDaci("a", "KeyA"), inDaci("у", "KeyE")]).toEqual([{ letter: "A" }, { letter: "A" }]);
  expect([inDaci("r", "KeyR"), inDaci("р", "KeyH")]).toEqual([null, "foreign"]);
});
