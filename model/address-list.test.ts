import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { isAddress, readAddressList } from "#model/address-list.ts";

const read = (text: string) => {
  const { addresses, wrong, repeated } = readAddressList(text);
  return { list: addresses.map(({ email, name }) => (name ? `${name} = ${email}` : email)), wrong, repeated };
};

describe("a list of addresses", () => {
  it.each([
    ["one per line", "a@x.ru\nb@x.ru\r\n\n c@x.ru ", ["a@x.ru", "b@x.ru", "c@x.ru"]],
    ["with commas, semicolons, tabs and spaces between", "a@x.ru, b@x.ru;c@x.ru\td@x.ru e@x.ru", ["a@x.ru", "b@x.ru", "c@x.ru", "d@x.ru", "e@x.ru"]],
    ["from a mail program", "Анна Ким <a@x.ru>; \"Петров, Пётр\" <p@x.ru>, <c@x.ru>", ["Анна Ким = a@x.ru", "Петров, Пётр = p@x.ru", "c@x.ru"]],
    ["from a spreadsheet, the name in the cell before", "Анна Ким\ta@x.ru\nПетров\tp@x.ru", ["Анна Ким = a@x.ru", "Петров = p@x.ru"]],
    ["with the name in front and no brackets", "Анна Ким a@x.ru\nПётр — p@x.ru", ["Анна Ким = a@x.ru", "Пётр = p@x.ru"]],
    ["from a page", "mailto:a@x.ru, Anna Kim (b@x.ru), c@x.ru.", ["a@x.ru", "Anna Kim = b@x.ru", "c@x.ru"]],
  ])("is read %s", (_, text, list) => {
    expect(read(text)).toEqual({ list, wrong: [], repeated: [] });
  });

  it("tells what is no address", () => {
    expect(read("a@x, b@x.ru, ivan.petrov, @c, d@@x.ru, 12, Анна Ким").wrong).toEqual(["a@x", "ivan.petrov", "@c", "d@@x.ru", "12", "Анна Ким"]);
    expect(read("Анна Ким, Пётр <p@x.ru>")).toEqual({ list: ["Пётр = p@x.ru"], wrong: ["Анна Ким"], repeated: [] });
  });

  it("takes an address once, whatever its case", () => {
    expect(read("Anna <A@x.ru>\na@X.ru; b@x.ru; B@x.ru; b@x.ru")).toEqual({ list: ["Anna = A@x.ru", "b@x.ru"], wrong: [], repeated: ["a@X.ru", "b@x.ru"] });
  });

  it("has nothing in nothing", () => {
    expect(read(" \n,;\t ")).toEqual({ list: [], wrong: [], repeated: [] });
  });

  it("is read in time that grows with its length, whatever it holds", () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000, unit: fc.constantFrom("a", "@", ".", " ", "\"", "<", ">", ",", "\t", "\n", "я") }), (text) => {
      for (const { email } of readAddressList(text).addresses) expect(isAddress(email)).toBe(true);
    }), { numRuns: 300 });
  });
});

it("an address is what the server's schema takes for one", () => {
  const schema = z.string().max(254).pipe(z.email());
  const one = fc.string({ maxLength: 30, unit: fc.constantFrom("a", "Z", "9", "@", ".", "-", "_", "+", "'", "я", " ") });
  fc.assert(fc.property(fc.oneof(one, fc.tuple(one, one).map(([a, b]) => `${a}a@a${b}.ru`)), (text) => {
    expect(isAddress(text)).toBe(schema.safeParse(text).success);
  }), { numRuns: 2000 });
  for (const text of ["a@x.ru", `${"a".repeat(245)}@x.ru`, `${"a".repeat(250)}@x.ru`, "o'neil@x.co", "a@xn--p1ai.ru"]) expect(isAddress(text)).toBe(schema.safeParse(text).success);
});
