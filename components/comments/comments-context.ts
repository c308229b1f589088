"use client";
import { createContext, useContext } from "react";
import type { Comments } from "#components/comments/comments.ts";

export const CommentsContext = createContext<Comments | null>(null);

/** The comments of the workspace around this component. */
export function useComments(): Comments {
  const comments = useContext(CommentsContext);
  if (!comments) throw new Error("useComments outside of a workspace");
  return comments;
}
