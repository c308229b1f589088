"use client";
import { can } from "#model/access.ts";
import { useSaveState } from "#components/live/use-save-state.ts";
import { useLive } from "#components/live/live-context.ts";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";

// Nobody follows anybody, and nobody comments, before the page can be used.
const later = createLate(() => import("#components/shell/later-parts.ts").then(({ PARTS }) => PARTS), whenUsable);

const findNotice = () => import("#components/live/closed-notice.tsx");
const NoticeSoon = latePart(createLate(findNotice, whenUsable), (loaded) => loaded.ClosedNotice);
const NoticeNow = latePart(createLate(findNotice), (loaded) => loaded.ClosedNotice);
/** Fetched before it is wanted: a server that has been replaced has it no longer. Wanted before the page can be used, at once. */
export function ClosedNotice() {
  const { state } = useSaveState();
  return state === "closed" || state === "refused" ? <NoticeNow /> : <NoticeSoon />;
}

/** Nothing can be undone before the plan is live; until then, their room. */
export const UndoButtons = latePart(later, (loaded) => loaded.UndoButtons, () => (can(useLive().me.role, "plan.edit") ? <span className="w-16 shrink-0 max-sm:hidden" /> : null));
/** Nobody is known to be here before the live plan is. */
export const PeopleHere = latePart(later, (loaded) => loaded.PeopleHere);
export const FollowFrame = latePart(later, (loaded) => loaded.FollowFrame);
/** What is noticed in the plan is looked for once it can be worked on. */
export const FindingsFeed = latePart(later, (loaded) => loaded.FindingsFeed);
export const FindingsCount = latePart(later, (loaded) => loaded.FindingsCount);
/** The threads, and all that goes on while they are closed. */
export const CommentsPanel = latePart(later, (loaded) => loaded.Panel);
const Room = () => <span className="size-8 shrink-0" />;
export const CommentsButton = latePart(later, (loaded) => loaded.CommentsButton, Room);
export const Bell = latePart(later, (loaded) => loaded.Bell, Room);
