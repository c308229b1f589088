import { expect, test } from "vitest";
import { requirementOrphan } from "#model/findings/rules/req/orphan.ts";
import { noticed } from "#model/findings/testing/try-rule.ts";
import type { Requirement } from "#model/shape.ts";

const REQUIREMENT = { id: "q1", title: "Карточка заявки" };

test.each<readonly [string, Partial<Requirement>, readonly string[]]>([
  ["traced to nothing", {}, ["warning requirement/q1"]],
  ["linked with a step alone: where, not why", { steps: ["s1"] }, ["warning requirement/q1"]],
  ["serves a goal", { goals: ["g1"] }, []],
  ["comes from a finding", { sources: ["CTRL-NO-DEADLINE/step/s1"] }, []],
  ["dropped", { dropped: true }, []],
  ["being written", { title: " " }, []],
])("REQ-ORPHAN: %s", (_, values, expected) => {
  expect(noticed(requirementOrphan, { requirements: [{ ...REQUIREMENT, ...values }] })).toEqual(expected);
});
