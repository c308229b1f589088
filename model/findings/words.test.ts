import { expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import ru from "#messages/ru.json" with { type: "json" };
import lateEn from "#messages/later/en.json" with { type: "json" };
import lateRu from "#messages/later/ru.json" with { type: "json" };

// They stand twice for as long as a page may still read them from its first messages.
test.each([["en", en, lateEn], ["ru", ru, lateRu]] as const)("the rules say the same in the messages that come with a page and in those that are fetched, in %s", (_, first, later) => {
  expect(later.findings.rules).toEqual(first.findings.rules);
});
