import { Database, Square, Target } from "lucide-react";
import type { Home } from "#components/live/home.ts";
import { mapAddress } from "#components/live/addresses.ts";
import { goalAddress } from "#components/live/goal-address.ts";
import { registerAddress } from "#components/live/register-address.ts";
import type { MapKey, Plan, Requirement } from "#model/shape.ts";

/** What a requirement is for, and where it is felt: the fields that hold the links, in the order in which they are shown. */
export const TRACES = ["goals", "steps", "systems"] as const;
export type TraceKind = (typeof TRACES)[number];
export const TRACE_ICONS = { goals: Target, steps: Square, systems: Database } as const;

export type Trace = { readonly kind: TraceKind; readonly id: string; readonly title: string; readonly address: string };

/** What a requirement is linked to, each with its name and its address. */
export function tracesOf(home: Home, plan: Plan, requirement: Pick<Requirement, TraceKind>): readonly Trace[] {
  return TRACES.flatMap((kind) => requirement[kind].flatMap((id): Trace[] => {
    const found = plan[kind].find((record) => record.id === id);
    return found ? [{ kind, id, title: found.title, address: "map" in found ? mapAddress(home, found.map as MapKey, id) : kind === "goals" ? goalAddress(home, id) : registerAddress(home, "systems", id) }] : [];
  }));
}

export const isSameTraces = (a: readonly Trace[], b: readonly Trace[]): boolean =>
  a.length === b.length && a.every((one, index) => one.kind === b[index]!.kind && one.id === b[index]!.id && one.title === b[index]!.title && one.address === b[index]!.address);
