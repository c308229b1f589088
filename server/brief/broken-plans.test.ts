import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { briefOfPlan } from "#model/brief/testing/brief-of.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { unzip } from "#model/staff/unzip.ts";
import { breakage, breakDocument, soundDocument } from "#model/testing/broken-documents.ts";
import { isTooLarge, makeFile } from "#server/brief/make-brief.ts";

const seed = Number(process.env.PRORAB_SEED ?? 20_262);
const longer = Number(process.env.PRORAB_FUZZ ?? 1);
/** What XML 1.0 has no place for: an office program calls a file with it damaged. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:0|[1-8]|1[124-9]|2\d|3[01]|x(?:0|[1-8bcef]|1[0-9a-f]));/i;

test("what a hostile editor may write breaks no file of the brief: Word, Excel, Markdown", { timeout: 240_000 * longer }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(breakage, { minLength: 1, maxLength: 40, size: "max" }), fc.constantFrom("ru" as const, "en" as const), fc.string({ unit: "binary", maxLength: 30 }), async (list, locale, name) => {
    const source = soundDocument();
    for (const harm of list) breakDocument(source, harm);
    const doc = createDocument();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
    const brief = briefOfPlan(project(doc), locale, name);
    if (isTooLarge(brief)) return;
    for (const format of ["docx", "xlsx"] as const) {
      for (const [path, bytes] of await unzip(await makeFile(brief, format), () => true, 50_000_000)) {
        if (!/\.(xml|rels|svg)$/.test(path)) continue;
        const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        expect(NO_XML.exec(text)?.[0], `${format}, ${path}`).toBeUndefined();
      }
    }
    expect((await makeFile(brief, "md")).length).toBeGreaterThan(0);
  }), { seed, numRuns: 6 * longer });
});
