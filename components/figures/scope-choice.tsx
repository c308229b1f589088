"use client";
import { useTranslations } from "next-intl";
import { mapsOf } from "#model/map/map-views.ts";
import type { Scope } from "#model/metrics/scope.ts";
import { ownHistoryState } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { Select } from "#components/ui/select.tsx";
import { figuresAddress, type View } from "#components/figures/address.ts";
import { useNames } from "#components/figures/use-names.ts";
import type { WatchedPlan } from "#components/figures/use-watched-plan.ts";

/** Over which maps the figures are taken; the choice is part of the address. */
export function ScopeChoice({ plan, view, scope }: { plan: WatchedPlan; view: View; scope: Scope }) {
  const t = useTranslations("figures.scope");
  const { home } = useLive();
  const names = useNames(plan);
  const maps = mapsOf(plan);
  const options: { value: Scope; label: string }[] = [
    { value: "as-is", label: names.scope("as-is") },
    ...(maps.some(({ variant }) => variant === "to-be") || scope === "to-be" ? [{ value: "to-be" as const, label: names.scope("to-be") }] : []),
    ...maps.map(({ key }) => ({ value: key, label: names.map(key) })),
  ];
  // A map that has gone, or on which nothing is drawn yet.
  if (!options.some(({ value }) => value === scope)) options.push({ value: scope, label: names.map(scope) });
  return <Select<Scope> aria-label={t("label")} value={scope} onValueChange={(next) => history.replaceState(ownHistoryState(history.state), "", figuresAddress(home, view, next))} options={options} className="w-full! sm:w-80!" />;
}
