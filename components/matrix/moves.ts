import type { Command } from "#model/commands.ts";
import { NO_PHASE, type Layout, type Section } from "#components/matrix/layout.ts";

/** A place for a row: before another of the section, or at its end. */
export type Slot = { readonly phase: string; readonly before: string | null };

/** Puts a row into a slot; null when it stands there already. Rows of all sections share one order, so `after` names the nearest row of the section itself. */
export function moveRow({ sections }: Layout, row: string, { phase, before }: Slot): Command[] | null {
  const from = sections.find(({ rows }) => rows.includes(row));
  const to = sections.find((section) => section.phase === phase);
  if (!from || !to || before === row) return null;
  const others = to.rows.filter((id) => id !== row);
  const at = before === null ? others.length : others.indexOf(before);
  if (at < 0 || (from === to && from.rows.indexOf(row) === at)) return null;
  const move: Command = { type: "activity.move", id: row, after: others[at - 1] ?? null };
  return from === to ? [move] : [move, { type: "activity.set", id: row, values: { phase: phase === NO_PHASE ? null : phase } }];
}

/** The slot one line up or down, over the edge of a section into the next; null at either end. */
export function slotBeside({ sections }: Layout, row: string, way: -1 | 1): Slot | null {
  const index = sections.findIndex(({ rows }) => rows.includes(row));
  const section = sections[index];
  if (!section) return null;
  const at = section.rows.indexOf(row);
  const inside = way === -1 ? at > 0 : at < section.rows.length - 1;
  if (inside) return { phase: section.phase, before: way === -1 ? section.rows[at - 1]! : (section.rows[at + 2] ?? null) };
  const next: Section | undefined = sections[index + way];
  return next ? { phase: next.phase, before: way === -1 ? null : (next.rows[0] ?? null) } : null;
}

/** Puts a column at an index among the others; null when it stands there already. */
export function moveColumn(columns: readonly string[], column: string, to: number): Command | null {
  const others = columns.filter((id) => id !== column);
  if (to < 0 || to > others.length || columns.indexOf(column) === to) return null;
  return { type: "participant.move", id: column, after: others[to - 1] ?? null };
}
