"use client";
import { useMemo, useState } from "react";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { can } from "#model/access.ts";
import type { Activity, Plan } from "#model/shape.ts";
import { countAsked, fitsFilter, participantsOf, type Filter } from "#components/matrix/filter/filter.ts";
import { layoutOf, shareLayout, type Layout } from "#components/matrix/layout.ts";

/** Which rows and columns there are; a new object only when that changes, sections and columns that stay keep theirs. */
export function useMatrixLayout(folded: ReadonlySet<string>, filter: Filter): Layout {
  // By role alone: the grid must not change its height while the document is on its way.
  const live = useLive();
  const mayEdit = can(useSignal(live.role), "plan.edit");
  const [share] = useState(createSharer);
  const shows = useMemo(() => createKeeper(filter, live.me.memberId), [filter, live]);
  return usePlan((plan: Plan) => share(layoutOf(plan, mayEdit, { folded, shows: shows(plan) })));
}

/** A row that fitted stays until something else is asked: what one is at does not vanish under one's hands. */
function createKeeper(filter: Filter, member: string): (plan: Plan) => ((activity: Activity) => boolean) | undefined {
  if (countAsked(filter) === 0) return () => undefined;
  const kept = new Set<string>();
  return (plan) => {
    const mine = participantsOf(plan, member);
    for (const activity of plan.activities) if (fitsFilter(plan, activity, filter, mine)) kept.add(activity.id);
    return ({ id }) => kept.has(id);
  };
}

function createSharer(): (next: Layout) => Layout {
  let kept: Layout | null = null;
  return (next) => (kept = kept ? shareLayout(kept, next) : next);
}
