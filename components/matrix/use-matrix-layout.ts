"use client";
import { useState } from "react";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { can } from "#model/access.ts";
import type { Plan } from "#model/shape.ts";
import { layoutOf, shareLayout, type Layout } from "#components/matrix/layout.ts";

/** Which rows and columns there are; a new object only when that changes, sections and columns that stay keep theirs. */
export function useMatrixLayout(): Layout {
  // By role alone: the grid must not change its height while the document is on its way.
  const mayEdit = can(useSignal(useLive().role), "plan.edit");
  const [share] = useState(createSharer);
  return usePlan((plan: Plan) => share(layoutOf(plan, mayEdit)));
}

function createSharer(): (next: Layout) => Layout {
  let kept: Layout | null = null;
  return (next) => (kept = kept ? shareLayout(kept, next) : next);
}
