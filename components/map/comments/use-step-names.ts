"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { findThing, parseAnchor } from "#model/anchors.ts";
import type { Plan } from "#model/shape.ts";

/** What a thing of a map is called, for who hears it. */
export function useStepNames(anchor: string): string {
  const t = useTranslations("comments.kind");
  const name = usePlan(useCallback((plan: Plan) => {
    const parsed = parseAnchor(anchor);
    return (parsed && findThing(plan, parsed)?.names.filter(Boolean).join(" → ")) ?? "";
  }, [anchor]));
  return name || t(parseAnchor(anchor)?.kind ?? "point");
}
