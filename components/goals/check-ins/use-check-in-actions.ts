"use client";
import { useMemo } from "react";
import { newId } from "#model/ids.ts";
import type { CheckIn } from "#model/shape.ts";
import { useApply } from "#components/live/use-apply.ts";

type Noted = Pick<CheckIn, "at" | "value"> & { readonly note?: string };

/** What can be done with check-ins; each is one undo step. */
export function useCheckInActions() {
  const apply = useApply();
  return useMemo(() => ({
    /** Notes a value; one of the same day gives way to it. */
    note(goal: string, checkIns: readonly CheckIn[], { at, value, note = "" }: Noted) {
      const same = checkIns.findLast((checkIn) => checkIn.at === at);
      return same
        ? apply({ type: "checkIn.set", id: same.id, values: { value, ...(note && { note }) } })
        : apply({ type: "checkIn.add", id: newId(), goal, at, value, values: { note } });
    },
    set: (id: string, values: { at: string } | { value: number }) => apply({ type: "checkIn.set", id, values }),
    remove: (id: string) => apply({ type: "checkIn.remove", ids: [id] }),
    restore: (id: string) => apply({ type: "checkIn.restore", ids: [id] }),
  }), [apply]);
}
