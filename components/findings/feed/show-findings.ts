import type { Findings } from "#components/findings/findings.ts";
import type { Judged } from "#model/findings/judge.ts";
import { worstFirst } from "#model/findings/finding.ts";
import { spotKey } from "#model/findings/spot.ts";

/** Takes in a new list; what has not changed stays the same object. Null: nothing is looked for. */
export function showFindings({ all, open }: Findings, found: readonly Judged[] | null): void {
  const before = new Map((all.get() ?? []).map((one) => [one.key, one]));
  const kept = found?.map((one) => {
    const old = before.get(one.key);
    return old && JSON.stringify(old) === JSON.stringify(one) ? old : one;
  }) ?? null;
  all.set(kept);
  open.replace(bySpot(kept ?? [], open.all()));
}

function bySpot(found: readonly Judged[], before: ReadonlyMap<string, readonly Judged[]>): ReadonlyMap<string, readonly Judged[]> {
  const open = found.filter(({ state }) => state === "open").toSorted(worstFirst);
  const rows = Map.groupBy(open.filter(({ at }) => at.kind === "activity" || at.kind === "cell"), ({ at }) => `row/${at.kind === "cell" ? at.activity : at.kind === "activity" ? at.id : ""}`);
  const grouped = new Map([...Map.groupBy(open, ({ at }) => spotKey(at)), ...rows]);
  return new Map([...grouped].map(([key, list]) => {
    const old = before.get(key);
    return [key, old && old.length === list.length && old.every((one, index) => one === list[index]) ? old : list];
  }));
}
