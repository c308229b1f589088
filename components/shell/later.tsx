"use client";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";

// Nobody follows anybody, and nobody comments, before the page can be used.
const later = createLate(() => import("#components/shell/later-parts.ts").then(({ PARTS }) => PARTS), whenUsable);

export const FollowFrame = latePart(later, (loaded) => loaded.FollowFrame);
/** The threads, and all that goes on while they are closed. */
export const CommentsPanel = latePart(later, (loaded) => loaded.Panel);
const Room = () => <span className="size-8 shrink-0" />;
export const CommentsButton = latePart(later, (loaded) => loaded.CommentsButton, Room);
export const Bell = latePart(later, (loaded) => loaded.Bell, Room);
