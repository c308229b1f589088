"use client";
import { useMemo } from "react";
import { useFindings } from "#components/findings/findings-context.ts";
import { worstOf } from "#components/findings/severities.ts";
import { useKeyed } from "#components/live/use-keyed.ts";
import type { Severity } from "#model/findings/finding.ts";

const NOTHING: ReadonlyMap<string, Severity> = new Map();

/** How bad what is noticed of the cells of a row is, by column. Asked once for the row. What the maps have against a cell has a mark of its own. */
export function useFoundInRow(activity: string): ReadonlyMap<string, Severity> {
  const found = useKeyed(useFindings().open, `row/${activity}`);
  return useMemo(() => {
    const cells = (found ?? []).filter(({ at, code }) => at.kind === "cell" && code !== "RACI-MAP-MISMATCH");
    return cells.length === 0 ? NOTHING : new Map([...Map.groupBy(cells, ({ at }) => (at.kind === "cell" ? at.participant : ""))].map(([column, list]) => [column, worstOf(list)]));
  }, [found]);
}
