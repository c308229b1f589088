"use client";
import { createLate, latePart } from "#components/ui/late.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";

const late = createLate(() => import("#components/notifications/inbox-section.tsx").then(({ InboxSection }) => InboxSection));

/** The inbox of the start page: below the workspaces, which are to be there first. */
export const Inbox = latePart(late, (loaded) => loaded, () => <Skeleton className="mt-12 h-40 w-full" />);
