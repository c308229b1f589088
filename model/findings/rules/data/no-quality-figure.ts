import { defineRule, type Finding } from "#model/findings/finding.ts";
import { keepsData } from "#model/findings/system-use.ts";
import type { System } from "#model/shape.ts";

const QUALITY = /дубл|пуст(?:ы|о)|заполнен|полнот|неполн|качеств|ошиб|duplicate|complete|empty|blank|quality|accura|\berrors?\b/i;
const MOVED: ReadonlySet<string> = new Set<System["kind"]>(["spreadsheet", "crm"]);

/**
 * Data that a CRM would take over, a spreadsheet, an old CRM or what passes once, of which it is not known how much there is or how good: no number of
 * records, or no word of duplicates, gaps or errors in its notes or in an answer of the audit that is linked to it. Source: completeness and
 * uniqueness among the dimensions of data quality (DAMA UK, "The Six Primary Dimensions for Data Quality Assessment", 2013).
 */
export const noQualityFigure = defineRule({
  code: "DATA-NO-QUALITY-FIGURE",
  severity: "info",
  reads: { systems: ["kind", "exchange", "holds", "masterOf", "records", "personalData", "notes"], questions: ["systems", "answer"] },
  check({ systems, questions }) {
    const told = new Set(questions.flatMap((question) => (question.systems.length > 0 && QUALITY.test(question.answer) ? question.systems : [])));
    return systems.flatMap((system): Finding[] => {
      const { id, kind, exchange, records, notes } = system;
      if (!(MOVED.has(kind) || exchange === "once") || !keepsData(system)) return [];
      const isRated = told.has(id) || QUALITY.test(notes);
      if (records !== null && isRated) return [];
      const missing = isRated ? "records" : records === null ? "both" : "quality";
      return [{ code: "DATA-NO-QUALITY-FIGURE", severity: "info", at: { kind: "system", id }, params: { system: { in: "systems", id }, missing } }];
    });
  },
});
