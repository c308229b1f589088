import { expect, test } from "vitest";
import { painUnaddressed } from "#model/findings/rules/pain/unaddressed.ts";
import { noticed } from "#model/findings/testing/try-rule.ts";
import type { PlanParts } from "#model/testing/plan-of.ts";
import { step } from "#model/testing/plan-parts.ts";

const SORE = { ...step("s1"), pain: "Перезванивают, когда освободятся" };
const OTHER = { id: "q0", title: "Другое" };

test.each<readonly [string, PlanParts, readonly string[]]>([
  ["no requirement is about it", { steps: [SORE], requirements: [{ ...OTHER, steps: ["s2"], sources: ["FLOW-LOW-CA/step/s11"] }] }, ["warning step/s1"]],
  ["a requirement is linked with the step", { steps: [SORE], requirements: [{ ...OTHER, steps: ["s1"] }] }, []],
  ["a requirement comes from what was found there", { steps: [SORE], requirements: [{ ...OTHER, sources: ["CTRL-NO-DEADLINE/step/s1"] }] }, []],
  ["a requirement about it was dropped", { steps: [SORE], requirements: [{ ...OTHER, steps: ["s1"], dropped: true }] }, []],
  ["there are no requirements yet", { steps: [SORE] }, []],
  ["the process is yet to come", { steps: [{ ...SORE, map: "p1/to-be" }], requirements: [OTHER] }, []],
  ["nothing hurts", { steps: [{ ...SORE, pain: " " }], requirements: [OTHER] }, []],
])("PAIN-UNADDRESSED: %s", (_, parts, expected) => expect(noticed(painUnaddressed, parts)).toEqual(expected));
