"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import type { AnchorKind } from "#model/anchor-key.ts";
import { findThing, parseAnchor, type PlaceOfThing } from "#model/anchors.ts";
import { parseMapKey, type Plan } from "#model/shape.ts";

export type ThingName = {
  readonly kind: AnchorKind;
  /** The thing in words: its name, or what it is where it has none. */
  readonly name: string;
  /** The page that shows it, and the process. */
  readonly where: string;
  /** Null when it is no longer there: then `name` is the one it had. */
  readonly place: PlaceOfThing | null;
};

/** What a thread is about, as it is called now; `names` are those it was last known by. */
export function useThingName(anchor: string, names: readonly string[] = []): ThingName {
  const t = useTranslations("comments");
  const pages = useTranslations("shell.page");
  const kind = parseAnchor(anchor)?.kind ?? "process";
  const found = usePlan(useCallback((plan: Plan) => {
    const sought = parseAnchor(anchor);
    return sought && findThing(plan, sought);
  }, [anchor]), isSameThing);
  const process = usePlan((plan) => plan.processes.find(({ id }) => found?.place.map && id === parseMapKey(found.place.map).process)?.title ?? "");
  // A version keeps the name that it had.
  const spoken = (found && kind !== "version" ? found.names : names).map((name) => name.trim());
  const isNamed = spoken.some(Boolean);
  const name = !isNamed ? t(`kind.${kind}`) : kind === "cell" ? spoken.map((one) => one || "…").join(" × ") : kind === "flow" && spoken.length === 2 ? spoken.map((one) => one || "…").join(" → ") : spoken.join("");
  const where = found ? [pages(found.place.page), kind !== "process" && process].filter(Boolean).join(" › ") : "";
  return { kind, name, where, place: found?.place ?? null };
}

type Found = ReturnType<typeof findThing>;
const isSameThing = (a: Found, b: Found): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
