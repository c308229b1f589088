import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { anchorKey, type ThingKind } from "#model/anchor-key.ts";
import { findThing, parseAnchor } from "#model/anchors.ts";
import { describeChanges } from "#model/activity/describe.ts";
import { gather } from "#model/activity/gather.ts";
import { touchedIn } from "#model/activity/touched.ts";
import { textsOf } from "#model/brief/texts.ts";
import { briefOfPlan, TODAY } from "#model/brief/testing/brief-of.ts";
import { writeMarkdown } from "#model/brief/write-markdown.ts";
import { scenariosOf } from "#model/choosing/scenarios.ts";
import { scoreTable } from "#model/choosing/score-table.ts";
import { readScores } from "#model/choosing/scores.ts";
import { totalOf } from "#model/choosing/totals.ts";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { checkPlan } from "#model/findings/check-plan.ts";
import { createFindingsEngine } from "#model/findings/engine.ts";
import { NOTHING_AROUND } from "#model/findings/finding.ts";
import { THING_LISTS } from "#model/findings/spot.ts";
import { judgeFindings } from "#model/findings/judge.ts";
import { fingerprintOf } from "#model/fingerprint.ts";
import { copyFragment } from "#model/map/fragment.ts";
import { mapsOf } from "#model/map/map-views.ts";
import { outlineOf } from "#model/map/outline.ts";
import { drawMap } from "#model/map/picture/draw-map.ts";
import { tableOf, writeHtml, writeTsv } from "#model/matrix/write-table.ts";
import { dataUseOf } from "#model/metrics/data-use.ts";
import { channelEntriesOf } from "#model/metrics/channel-entries.ts";
import { processFigures } from "#model/metrics/figures.ts";
import { handOffsOf } from "#model/metrics/hand-offs.ts";
import { loadOf } from "#model/metrics/load.ts";
import { systemUseOf } from "#model/metrics/system-use.ts";
import { isPlanError } from "#model/plan-error.ts";
import { measureProgress } from "#model/progress.ts";
import { project } from "#model/project.ts";
import { createProjector } from "#model/projector.ts";
import { proposeRequirements } from "#model/requirements/propose.ts";
import { VARIANTS, type Plan } from "#model/shape.ts";
import { suggestGroups } from "#model/suggest-groups.ts";
import { breakage, breakDocument, soundDocument, type Breakage } from "#model/testing/broken-documents.ts";
import { createRandom, randomCommand } from "#model/testing/random-commands.ts";

const AROUND = { ...NOTHING_AROUND, today: TODAY, members: [], openThreads: [], confirmations: [], signOffs: [] };
const seed = Number(process.env.PRORAB_SEED ?? 20_261);
/** How many times as long as usual. */
const longer = Number(process.env.PRORAB_FUZZ ?? 1);
const SOUND = Y.encodeStateAsUpdate(soundDocument());
const sound = () => {
  const doc = createDocument();
  Y.applyUpdate(doc, SOUND);
  return doc;
};
/** What other browsers and the hub make of it: they have it from bytes. */
const received = (doc: Y.Doc) => {
  const copy = createDocument();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
};
const harms = (most: number) => fc.array(breakage, { minLength: 1, maxLength: most, size: "max" });
const check = (runs: number, most: number, hold: (harm: readonly Breakage[]) => void) => fc.assert(fc.property(harms(most), hold), { seed, numRuns: runs * longer });
const brokenBy = (list: readonly Breakage[]): Y.Doc => {
  const doc = sound();
  for (const harm of list) breakDocument(doc, harm);
  return received(doc);
};

/** Everything that reads a plan; each of these throws where it cannot. */
const READERS: Readonly<Record<string, (plan: Plan) => unknown>> = {
  "the findings": (plan) => judgeFindings(plan, checkPlan(plan, AROUND), TODAY),
  "the figures of maps": (plan) => mapsOf(plan).map(({ steps, flows }) => [processFigures(steps, flows), outlineOf(steps, flows), copyFragment(plan, steps.map(({ id }) => id))]),
  "the figures across the plan": (plan) => [loadOf(plan), ...VARIANTS.map((variant) => [handOffsOf(plan, variant), systemUseOf(plan, variant), dataUseOf(plan, variant), channelEntriesOf(plan, variant)])],
  "the pictures of maps": (plan) => mapsOf(plan).map(({ key }) => drawMap(plan, key, { untitled: "–", unassigned: "–" })),
  "the brief, in Markdown too": (plan) => [writeMarkdown(briefOfPlan(plan, "ru")), textsOf(briefOfPlan(plan, "en"))],
  "progress and suggestions": (plan) => [measureProgress(plan), suggestGroups(plan), fingerprintOf(plan)],
  "requirements and the choice": (plan) => [proposeRequirements(plan, checkPlan(plan, AROUND)), scenariosOf(plan), plan.candidates.map(({ id }) => totalOf(plan.requirements, id, readScores(plan.scores)))],
  "tables to copy": (plan) => [true, false].map((hasHeads) => {
    const table = tableOf(plan, { rows: plan.activities.map(({ id }) => id), columns: plan.participants.map(({ id }) => id) }, hasHeads);
    return [writeTsv(table), writeHtml(table)];
  }),
  "the table of scores": (plan) => scoreTable(plan.requirements, plan.candidates, readScores(plan.scores), { requirement: "", priority: String, priorityHead: "", weight: "", note: String, total: "", percent: String }),
  "addresses of things": (plan) => (Object.keys(THING_LISTS) as ThingKind[]).flatMap((kind) => plan[THING_LISTS[kind]].map(({ id }) => findThing(plan, parseAnchor(anchorKey({ kind, id } as never))!))),
};

describe("[D8] what a hostile editor may write into the document, short of what is refused, breaks", () => {
  for (const [name, read] of Object.entries(READERS)) {
    test(`not ${name}`, { timeout: 120_000 * longer }, () => {
      check(40, 60, (list) => void read(project(brokenBy(list))));
    });
  }

  test("not the projection, which says of it nothing that a database or another browser would not take", { timeout: 120_000 * longer }, () => {
    check(120, 60, (list) => {
      const text = JSON.stringify(project(brokenBy(list)), (_, value: unknown) => {
        if (value === undefined || (typeof value === "number" && !Number.isFinite(value))) throw new Error(`${value} in a plan`);
        return value;
      });
      // PostgreSQL's jsonb takes neither.
      expect(text.includes("\\u0000"), "a null character").toBe(false);
      expect(/\\ud[89a-f]/.test(text), "half a character").toBe(false);
    });
  });

  test("[D11] not the projector nor the engine of the findings, change by change", { timeout: 120_000 * longer }, () => {
    check(20, 25, (list) => {
      const doc = sound();
      const projector = createProjector(doc);
      const engine = createFindingsEngine();
      for (const harm of list) {
        breakDocument(doc, harm);
        expect(projector.plan()).toEqual(project(doc));
        engine.check(projector.plan(), AROUND);
      }
      projector.destroy();
    });
  });

  test("not what the activity says of it, which is kept in the database as well", { timeout: 120_000 * longer }, () => {
    check(60, 30, (list) => {
      const [doc, source] = [sound(), sound()];
      source.on("update", (update: Uint8Array) => Y.applyUpdate(doc, update));
      const projector = createProjector(doc);
      let before = projector.plan();
      doc.on("afterTransaction", (transaction: Y.Transaction) => {
        const after = projector.plan();
        const said = JSON.stringify(gather(describeChanges(before, after, touchedIn(transaction))));
        expect(/\\u0000|\\ud[89a-f]/.test(said), said).toBe(false);
        before = after;
      });
      for (const harm of list) breakDocument(source, harm);
    });
  });

  test("not the commands: each is applied, or says why not", { timeout: 120_000 * longer }, () => {
    const random = createRandom(seed);
    check(40, 40, (list) => {
      const doc = brokenBy(list);
      for (let turn = 0; turn < 30; turn++) {
        try {
          applyCommands(doc, [randomCommand(random, project(doc))]);
        } catch (error) {
          if (!isPlanError(error)) throw error;
        }
      }
    });
  });
});
