"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useComments } from "#components/comments/comments-context.ts";
import type { Mark } from "#components/comments/comments.ts";
import { useLive } from "#components/live/live-context.ts";
import type { Outputs } from "#components/api/outputs.ts";
import { useTRPC } from "#components/api/trpc.ts";

/** Keeps what each thing shows of its threads: whoever shows one hears of that one alone. */
export function useMarksFeed(): void {
  const { workspace } = useLive();
  const { marks, unread } = useComments();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.threads.marks.queryOptions({ workspace }));
  useEffect(() => {
    if (!data) return;
    marks.replace(marksOf(data, marks.all()));
    unread.set(data.filter((thread) => thread.unread).length);
  }, [data, marks, unread]);
}

/** The open threads by what they are about; what has not changed stays the same object. */
export function marksOf(threads: Outputs["threads"]["marks"], before: ReadonlyMap<string, Mark>): ReadonlyMap<string, Mark> {
  const grouped = new Map<string, { threads: string[]; count: number; unread: boolean }>();
  for (const { id, anchor, count, unread } of threads) {
    const found = grouped.get(anchor);
    if (!found) grouped.set(anchor, { threads: [id], count, unread });
    else {
      found.threads.push(id);
      found.count += count;
      found.unread ||= unread;
    }
  }
  return new Map([...grouped].map(([anchor, mark]) => {
    const old = before.get(anchor);
    return [anchor, old && old.count === mark.count && old.unread === mark.unread && old.threads.join() === mark.threads.join() ? old : mark];
  }));
}
