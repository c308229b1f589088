import * as Y from "yjs";
import { describe, expect, test } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument, undoScope } from "#model/document.ts";
import { checkPlan, limitsOf, settingsByCode } from "#model/findings/check-plan.ts";
import { findingKey, NOTHING_AROUND, type Finding, type Rule } from "#model/findings/finding.ts";
import { RULES } from "#model/findings/rules.ts";
import { randomDocument } from "#model/findings/testing/random-plans.ts";
import { project } from "#model/project.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { createRandom } from "#model/testing/random-commands.ts";

const AROUND = { ...NOTHING_AROUND, today: "2031-01-15", members: ["member1"] };
const MENDED = RULES.filter(({ mend }) => mend !== undefined);
/** Mends of one rule that are tried in one plan: a large plan has many alike. */
const TRIED = 4;

const demo = createDocument();
applyCommands(demo, demoPlan("ru", { head: "member1" }));
/** The same, with nobody named and nothing tied: what chance seldom makes of a whole process. */
const untied = createDocument();
applyCommands(untied, demoPlan("ru"));
applyCommands(untied, [
  ...project(untied).channels.map(({ id }) => ({ type: "channel.set", id, values: { entryStep: null, owner: null } }) as const),
  ...project(untied).systems.map(({ id }) => ({ type: "system.set", id, values: { owner: null, access: [] } }) as const),
  { type: "step.move", moves: project(untied).steps.filter(({ kind }) => kind === "timer").map(({ id, place }) => ({ id, place: { ...place, lane: null } })) },
]);
const DOCUMENTS = [demo, untied, ...Array.from({ length: 50 }, (_, seed) => randomDocument(createRandom(seed + 101), 200))];

const errorsOf = (findings: readonly Finding[]) => new Set(findings.filter(({ severity }) => severity === "error").map(findingKey));

/** Mends one finding in a copy of `from`, and says what is wrong with that; null when there is nothing to mend. */
function tryMend(from: Y.Doc, rule: Rule, finding: Finding): string[] | null {
  const doc = createDocument();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  const undo = new Y.UndoManager(undoScope(doc), { trackedOrigins: new Set(["mend"]), captureTimeout: 0 });
  const before = project(doc);
  const had = errorsOf(checkPlan(before, AROUND));
  const commands = rule.mend!(before, finding, { limits: limitsOf(rule, settingsByCode(before.rules).get(rule.code)), around: AROUND });
  if (commands === null) return null;
  applyCommands(doc, commands, "mend");
  const after = checkPlan(project(doc), AROUND);
  const wrong: string[] = [];
  if (after.some((one) => findingKey(one) === findingKey(finding))) wrong.push(`${findingKey(finding)} is still there`);
  for (const key of errorsOf(after)) if (!had.has(key)) wrong.push(`${key} is new after mending ${findingKey(finding)}`);
  undo.undo();
  if (JSON.stringify(project(doc)) !== JSON.stringify(before)) wrong.push(`${findingKey(finding)} leaves something behind when it is undone`);
  return wrong;
}

describe.runIf(MENDED.length > 0).each(MENDED.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  test("F2 mended it is gone, brings no error, and undone it leaves the plan as it was", () => {
    let count = 0;
    for (const doc of DOCUMENTS) {
      const plan = project(doc);
      const limits = limitsOf(rule, settingsByCode(plan.rules).get(rule.code));
      const mended = checkPlan(plan, AROUND, [rule]).filter((finding) => rule.mend!(plan, finding, { limits, around: AROUND }) !== null);
      for (const finding of mended.slice(0, TRIED)) {
        const wrong = tryMend(doc, rule, finding);
        count++;
        expect(wrong).toEqual([]);
      }
    }
    expect(count, `plans in which ${code} could be mended`).toBeGreaterThan(0);
  });
});
