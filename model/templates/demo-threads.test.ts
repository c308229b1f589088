import { expect, test } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { DEMO_THREADS } from "#model/templates/demo-threads.ts";
import { inLanguage } from "#model/templates/words.ts";

test.each(["ru", "en"] as const)("what the demo discusses is in its plan, in %s", (locale) => {
  const doc = createDocument();
  applyCommands(doc, demoPlan(locale));
  const plan = project(doc);
  for (const { on } of DEMO_THREADS) expect(plan[on.in].map(({ title }) => title)).toContain(inLanguage(locale)(on.title));
});
