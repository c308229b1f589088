"use client";
import { useCallback, type ReactNode } from "react";
import { GoLink } from "#components/live/go-link.tsx";
import type { Home } from "#components/live/home.ts";
import { useLive } from "#components/live/live-context.ts";
import { thingAddress } from "#components/live/thread-address.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { findThing, parseAnchor } from "#model/anchors.ts";
import type { Plan } from "#model/shape.ts";

/** A name in a comment: of a person, or of a thing of the plan, to which it leads as long as that is there. */
export function ThingLink({ target, children }: { target: string; children: ReactNode }) {
  const { home } = useLive();
  const address = usePlan(useCallback((plan: Plan) => addressIn(plan, home, target), [home, target]));
  const look = "rounded-xs bg-accent-soft px-0.5 font-medium text-accent-strong";
  if (address === null) return <span className={look}>{children}</span>;
  return <GoLink address={address} className={`${look} hover:underline`}>{children}</GoLink>;
}

function addressIn(plan: Plan, home: Home, target: string): string | null {
  const anchor = parseAnchor(target);
  const found = anchor && findThing(plan, anchor);
  return found && thingAddress(home, anchor!, found.place);
}
