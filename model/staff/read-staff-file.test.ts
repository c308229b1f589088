import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readStaffFile } from "#model/staff/read-staff-file.ts";
import { makeXlsx, zip } from "#model/staff/testing/make-xlsx.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Windows-1251, of Russian letters and ASCII. */
const win1251 = (text: string) => new Uint8Array([...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter.charCodeAt(0) : letter === "№" ? 0xb9 : letter.charCodeAt(0) - 0x410 + 0xc0)));
const rowsOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await readStaffFile(bytes);
  return read.problem ?? read.rows;
};

describe("a CSV", () => {
  const table = [["Отдел", "Должность", "Почта"], ["Продажи", "Менеджер, старший", "a@x.ru"]];
  it.each([
    ["semicolons", utf8("Отдел;Должность;Почта\r\nПродажи;Менеджер, старший;a@x.ru\r\n")],
    ["commas and quotes", utf8('Отдел,Должность,Почта\nПродажи,"Менеджер, старший",a@x.ru')],
    ["tabs", utf8("Отдел\tДолжность\tПочта\nПродажи\tМенеджер, старший\ta@x.ru\n\n")],
    ["a byte order mark", utf8("\ufeffОтдел;Должность;Почта\nПродажи;Менеджер, старший;a@x.ru")],
    ["Windows-1251", win1251("Отдел;Должность;Почта\r\nПродажи;Менеджер, старший;a@x.ru")],
    ["UTF-16", new Uint8Array([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([..."Отдел\tДолжность\tПочта\nПродажи\tМенеджер, старший\ta@x.ru"].map((letter) => letter.charCodeAt(0))).buffer)])],
    ["its separator named", utf8("sep=;\nОтдел;Должность;Почта\nПродажи;Менеджер, старший;a@x.ru")],
    ["empty rows and columns around", utf8("\n;;;;\nОтдел;Должность;Почта;;\n;;;;\n Продажи ; Менеджер,  старший ;a@x.ru;;\n")],
  ])("is read with %s", async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(table);
  });

  it("keeps quotes, separators and line breaks that stand in quotes", async () => {
    expect(await rowsOf(utf8('a;b\n"ООО ""Окна; двери""";"две\nстроки"\n5" труба;x'))).toEqual([["a", "b"], ['ООО "Окна; двери"', "две строки"], ['5" труба', "x"]]);
    expect(await rowsOf(utf8('a;b\n"never ends;c'))).toEqual([["a", "b"], ["never ends;c", ""]]);
  });
});

describe("a workbook", () => {
  it("is read by its first visible sheet that holds anything: shared, inline, formatted and figure cells, gaps, and cells merged downwards", async () => {
    const bytes = await makeXlsx([
      { rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", state: "hidden" }, { rows: "" },
      {
        rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Численность</t></is></c></row>
          <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="str"><f>A1</f><v>Мастер &amp; к&#176;</v></c><c r="C3" s="4"><v>5.0</v></c><c r="D3" t="e"><v>#N/A</v></c></row>
          <row r="4"><c r="A4"/><c r="B4" t="s"><v>0</v></c></row>`,
        merges: "<mergeCells count=\"1\"><mergeCell ref=\"A3:A4\"/></mergeCells>",
      },
    ], ["<t>Отдел</t>", "<r><rPr/><t>Мон</t></r><r><t xml:space=\"preserve\">таж </t></r><rPh><t>no</t></rPh>"]);
    expect(await rowsOf(bytes)).toEqual([["Отдел", "", "Численность"], ["Монтаж", "Мастер & к°", "5"], ["Монтаж", "Отдел", ""]]);
  });

  it("that unpacks to more than it may is refused, whatever it says of itself", async () => {
    const bomb = await makeXlsx([{ rows: `<row><c t="inlineStr"><is><t>${" ".repeat(31_000_000)}</t></is></c></row>` }]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await rowsOf(bomb)).toBe("damaged");
  });
});

describe("what cannot be read", () => {
  it("is called by its name", async () => {
    expect(await rowsOf(new Uint8Array(5_000_001))).toBe("tooLarge");
    expect(await rowsOf(utf8("a;b\n".repeat(2001)))).toBe("tooManyRows");
    expect(await rowsOf(await makeXlsx([{ rows: "<row><c t=\"str\"><v>a</v></c></row>".repeat(2100) }]))).toBe("tooManyRows");
    expect(await rowsOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe("oldExcel");
    expect(await rowsOf(utf8(" \n;;\n"))).toBe("empty");
    expect(await rowsOf(await makeXlsx([{ rows: "" }]))).toBe("empty");
    expect(await rowsOf(await zip([["word/document.xml", utf8("<x/>")]]))).toBe("damaged");
    expect(await rowsOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe("damaged");
  });

  it("throws nothing, wherever a workbook is cut or broken", async () => {
    const whole = await makeXlsx([{ rows: "<row><c t=\"s\"><v>0</v></c></row>" }], ["<t>a</t>"]);
    await fc.assert(fc.asyncProperty(fc.nat(whole.length), fc.nat(255), async (at, byte) => {
      const broken = whole.slice();
      broken[at] = byte;
      await readStaffFile(broken);
      await readStaffFile(whole.slice(0, at));
    }), { numRuns: 200 });
  });
});
