import { defineRule, type Finding } from "#model/findings/finding.ts";
import { isWork } from "#model/step-kinds.ts";

const REPORT = /отч[её]т|(?<!\p{L})сводк|(?<!\p{L})сводн|дашборд|\breport(?:s|ing)?\b|\bdashboards?\b/iu;

/**
 * A report that is put together by hand: a step whose title or document names one, and whose data is entered by hand or by copying, or that is manual by kind and
 * does not say how. Source: the guide «Внедряем CRM без боли», task 2: how reports are made.
 */
export const reportManual = defineRule({
  code: "REP-MANUAL",
  severity: "warning",
  reads: { steps: ["kind", "entry", "title", "document"] },
  check({ steps }) {
    return steps.flatMap(({ id, kind, entry, title, document }): Finding[] => {
      const isByHand = entry === "manual" || entry === "copyPaste" || (entry === null && kind === "manualTask");
      if (!isByHand || !isWork(kind) || !(REPORT.test(title) || REPORT.test(document))) return [];
      return [{ code: "REP-MANUAL", severity: "warning", at: { kind: "step", id }, params: { step: { in: "steps", id } } }];
    });
  },
});
