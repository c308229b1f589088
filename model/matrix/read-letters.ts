import type { Letter, Plan } from "#model/shape.ts";

/** Latin letters, the initials of the Russian names (docs/decisions/0008), and Cyrillic letters that only look like the Latin ones. */
const MEANINGS: Readonly<Record<string, Letter | "A">> = {
  R: "R", A: "A", C: "C", I: "I", S: "S", "Р": "R", "О": "A", "К": "C", "И": "I", "П": "S", "А": "A", "С": "C", "І": "I",
};

/** Of DACI: Driver, which is kept as R, and the initials of «ведёт» and «утверждает». */
const DACI: typeof MEANINGS = { ...MEANINGS, D: "R", "В": "R", "У": "A" };

/** The letters that a cell of a spreadsheet holds: "A/R", "R, C", "АО", in either language; none for an empty cell or a dash, null for anything else. */
export function readLetters(text: string, scheme: Plan["scheme"] = "RACI"): readonly (Letter | "A")[] | null {
  const signs = [...text.toUpperCase().replace(/[-–—\s,;/\\+&.|()]/g, "")];
  const letters = signs.map((sign) => (scheme === "DACI" ? DACI : MEANINGS)[sign]);
  if (signs.length > 5 || letters.some((letter) => letter === undefined)) return null;
  return [...new Set(letters as (Letter | "A")[])];
}
