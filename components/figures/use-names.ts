"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Scope } from "#model/metrics/scope.ts";
import { parseMapKey } from "#model/shape.ts";
import type { WatchedPlan } from "#components/figures/use-watched-plan.ts";

/** Names the things of a plan, also those that nobody has named yet. The same functions until a name changes. */
export function useNames({ participants, systems, processes, steps }: Pick<WatchedPlan, "participants" | "systems" | "processes" | "steps">) {
  const t = useTranslations("figures");
  return useMemo(() => {
    const index = (records: readonly { readonly id: string; readonly title: string }[]) => new Map(records.map(({ id, title }) => [id, title]));
    const known = { participant: index(participants), system: index(systems), process: index(processes), step: index(steps) };
    const name = (kind: keyof typeof known, id: string) => known[kind].get(id) || t(`untitled.${kind}`);
    const map = (key: string): string => {
      const { process, variant } = parseMapKey(key);
      return t(`scope.map.${variant}`, { process: name("process", process) });
    };
    return {
      participant: (id: string) => name("participant", id),
      system: (id: string) => name("system", id),
      step: (id: string) => name("step", id),
      process: (map: string) => name("process", parseMapKey(map).process),
      map,
      scope: (scope: Scope) => (scope === "as-is" || scope === "to-be" ? t(`scope.all.${scope}`) : map(scope)),
    };
  }, [t, participants, systems, processes, steps]);
}
export type Names = ReturnType<typeof useNames>;
