import type { Area } from "#model/matrix/area.ts";
import { signOf } from "#model/matrix/schemes.ts";
import type { Activity, Letter, Plan } from "#model/shape.ts";

const IN_CELL = ["A", "R", "S", "C", "I"] as const;

/** The letters of a cell as a spreadsheet has them: "A, R". */
function textOf({ accountable, letters }: Activity, participant: string, scheme: Plan["scheme"]): string {
  const others: readonly (Letter | "A")[] = letters[participant] ?? [];
  return IN_CELL.filter((letter) => (letter === "A" ? accountable === participant : others.includes(letter))).map((letter) => signOf(scheme, letter)).join(", ");
}

/**
 * An area as a table, line by line. With heads, the participants' names stand over it and the activities' before it, and a section's on a line of
 * its own before its rows where there are several sections: `planPaste` reads it so.
 */
export function tableOf({ activities, participants, phases, scheme }: Pick<Plan, "activities" | "participants" | "phases" | "scheme">, { rows, columns }: Area, hasHeads: boolean): string[][] {
  const known = new Map(activities.map((activity) => [activity.id, activity]));
  const found = rows.flatMap((id) => known.get(id) ?? []);
  if (!hasHeads) return found.map((row) => columns.map((column) => textOf(row, column, scheme)));
  const hasSections = new Set(found.map(({ phase }) => phase)).size > 1;
  const lines = [["", ...columns.map((id) => participants.find((one) => one.id === id)?.title ?? "")]];
  let phase: string | null = null;
  for (const row of found) {
    if (hasSections && row.phase !== phase && row.phase !== null) lines.push([phases.find(({ id }) => id === row.phase)?.title ?? "", ...columns.map(() => "")]);
    phase = row.phase;
    lines.push([row.title, ...columns.map((column) => textOf(row, column, scheme))]);
  }
  return lines;
}

/** Tab-separated values. A cell with a tab, a line break or a quote stands in quotes. */
export function writeTsv(table: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return table.map((line) => line.map(cell).join("\t")).join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

const NUMBER = /^-?\d+([.,]\d+)?$/;

/** The same for what prefers HTML, as Excel and Google Sheets do; nothing in it is read as a formula. `hasNumbers`: what is written as a number is one. */
export function writeHtml(table: readonly (readonly string[])[], hasNumbers = false): string {
  const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!).replace(/\r?\n/g, "<br>");
  // Excel takes a text that begins like a formula for one, unless its cell says that it is text.
  const cell = (text: string) => (hasNumbers && NUMBER.test(text) ? `<td>${text}</td>` : `<td style="mso-number-format:'\\@'">${escape(text)}</td>`);
  return `<meta charset="utf-8"><table>${table.map((line) => `<tr>${line.map(cell).join("")}</tr>`).join("")}</table>`;
}
