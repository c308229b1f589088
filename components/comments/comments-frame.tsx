"use client";
import { useState, type ReactNode } from "react";
import { createComments } from "#components/comments/comments.ts";
import { CommentsContext } from "#components/comments/comments-context.ts";

/** Knows what is being discussed, for everything below it. */
export function CommentsFrame({ children }: { children: ReactNode }) {
  const [comments] = useState(createComments);
  return <CommentsContext value={comments}>{children}</CommentsContext>;
}
