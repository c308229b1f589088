import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanComment, excerptOf, linkMentions, targetsOf, typedComment, type Mention } from "#model/comment-text.ts";

const ANNA: Mention = { label: "@Анна Петрова", target: "member/m1" };
const ANNA_SHORT: Mention = { label: "@Анна", target: "member/m2" };
const STEP: Mention = { label: "#Счёт [аванс]", target: "step/s1" };

describe("names in a comment", () => {
  it("are kept as links, the longest first, and only where a word begins and ends", () => {
    const kept = linkMentions("@Анна Петрова, спросите @Анна: #Счёт [аванс]? a@Анна и @Аннадин", [ANNA_SHORT, ANNA, STEP]);
    expect(kept).toBe("[@Анна Петрова](member/m1), спросите [@Анна](member/m2): [#Счёт \\[аванс\\]](step/s1)? a@Анна и @Аннадин");
    expect(targetsOf(kept)).toEqual(["member/m1", "member/m2", "step/s1"]);
  });

  it("come back as they were typed", () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(ANNA.label, STEP.label), fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 8 }), (parts) => {
      const typed = parts.join(" ").replaceAll(/[[\]()]/g, "") + (parts.includes(STEP.label) ? ` ${STEP.label}` : "");
      expect(typedComment(linkMentions(typed, [ANNA, STEP])).typed).toBe(typed);
    }));
  });

  it("that point nowhere known are a link like any other", () => {
    expect(targetsOf("[@x](javascript:alert) [@y](https://example.test) [z](member/m1)")).toEqual([]);
  });
});

describe("hostile text", () => {
  it("loses what hides or reorders, and towers of marks, and nothing else", () => {
    expect(cleanComment("  a\u202Eb\u2066c\u0000d\u200b e\r\nf\n\n\n\n\n\ng  ")).toBe("abcd e\nf\n\n\ng");
    expect(cleanComment(`Z${"\u0351".repeat(50)}algo`)).toBe(`Z${"\u0351".repeat(4)}algo`);
    expect(cleanComment("👩‍👩‍👧 ё й नि क्षि 🇷🇺")).toBe("👩‍👩‍👧 ё й नि क्षि 🇷🇺");
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(cleanComment(cleanComment(text))).toBe(cleanComment(text));
    }));
  });
});

it("the first words are one line without signs", () => {
  expect(excerptOf("**Кто** спросил\n[@Анну](member/m1) о `цене`, [вот](https://example.test/a_b)?")).toBe("Кто спросил @Анну о цене, вот?");
  expect(excerptOf("а".repeat(200), 10)).toBe(`${"а".repeat(9)}…`);
});
