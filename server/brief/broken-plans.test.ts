import fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { briefOfPlan, demo } from "#model/brief/testing/brief-of.ts";
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

/** Everything in a file that is read as XML, by its path. */
async function xmlOf(file: Uint8Array<ArrayBuffer>): Promise<[string, string][]> {
  const files = [...(await unzip(file, () => true, 50_000_000))].filter(([path]) => /\.(xml|rels|svg)$/.test(path));
  return files.map(([path, bytes]) => [path, new TextDecoder("utf-8", { fatal: true }).decode(bytes)]);
}

test("what is no character of XML is in no file, wherever it was typed", async () => {
  const bad = "A\u0001B\ufffeC\uffffD\u0000E\ud83d";
  const plan = demo("en", () => [
    { type: "goal.add", id: "g9", values: { title: bad, why: bad } }, { type: "requirement.add", id: "r1", values: { title: bad, statement: bad } }, { type: "participant.add", id: "pp", values: { title: bad } },
    { type: "chapter.put", id: "goals", values: { intro: bad } },
  ]);
  const brief = briefOfPlan({ ...plan, steps: plan.steps.map((step) => ({ ...step, title: bad })) }, "en", bad);
  for (const format of ["docx", "xlsx"] as const) for (const [path, text] of await xmlOf(await makeFile(brief, format))) expect(NO_XML.exec(text)?.[0], `${format}, ${path}`).toBeUndefined();
}, 120_000);

test("what a hostile editor may write breaks no file of the brief: Word, Excel, Markdown", { timeout: 240_000 * longer }, async () => {
  await fc.assert(fc.asyncProperty(fc.array(breakage, { minLength: 1, maxLength: 40, size: "max" }), fc.constantFrom("ru" as const, "en" as const), fc.string({ unit: "binary", maxLength: 30 }), async (list, locale, name) => {
    const source = soundDocument();
    for (const harm of list) breakDocument(source, harm);
    const doc = createDocument();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
    const brief = briefOfPlan(project(doc), locale, name);
    if (isTooLarge(brief)) return;
    for (const format of ["docx", "xlsx"] as const) {
      for (const [path, text] of await xmlOf(await makeFile(brief, format))) expect(NO_XML.exec(text)?.[0], `${format}, ${path}`).toBeUndefined();
    }
    expect((await makeFile(brief, "md")).length).toBeGreaterThan(0);
  }), { seed, numRuns: 2 * longer });
});
