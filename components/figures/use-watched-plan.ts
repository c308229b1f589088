"use client";
import { useDeferredValue } from "react";
import type { Plan } from "#model/shape.ts";
import { usePlan } from "#components/live/use-plan.ts";

/** What figures are made of; goals, questions and the like change none of them. */
const WATCHED = ["participants", "systems", "channels", "integrations", "activities", "processes", "lanes", "steps", "flows", "scheme", "rules"] as const satisfies readonly (keyof Plan)[];
export type WatchedPlan = Pick<Plan, (typeof WATCHED)[number]>;

const itself = (plan: Plan): WatchedPlan => plan;
const isSame = (a: WatchedPlan, b: WatchedPlan): boolean => WATCHED.every((part) => a[part] === b[part]);

/** The plan, as far as figures are made of it; counted when there is nothing more urgent to do. */
export const useWatchedPlan = (): WatchedPlan => useDeferredValue(usePlan(itself, isSame));
