"use client";
import { useState, type ReactNode } from "react";
import { createComments } from "#components/comments/comments.ts";
import { CommentsContext } from "#components/comments/comments-context.ts";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";

// Nobody comments before the page can be used.
const late = createLate(() => import("#components/comments/later-parts.ts").then(({ PARTS }) => PARTS), whenUsable);
/** The panel, and all that goes on while it is closed. */
export const CommentsPanel = latePart(late, (parts) => parts.Panel);
/** What opens it, in the bar at the top. */
export const CommentsButton = latePart(late, (parts) => parts.CommentsButton, () => <span className="size-8 shrink-0" />);

/** Knows what is being discussed, for everything below it. */
export function CommentsFrame({ children }: { children: ReactNode }) {
  const [comments] = useState(createComments);
  return <CommentsContext value={comments}>{children}</CommentsContext>;
}
