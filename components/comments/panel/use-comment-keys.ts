"use client";
import { usePathname } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { useComments } from "#components/comments/comments-context.ts";
import { threadOfHash } from "#components/live/thread-address.ts";
import { useMay } from "#components/live/use-may.ts";
import { isChord } from "#components/ui/chord.ts";

/** Comments on what has the keyboard; the second also where letters are typed. */
const COMMENT_KEYS = ["KeyC", "Mod+Alt+KeyM"] as const;

/** The key that comments on what has the keyboard, on every page. */
export function useCommentKeys(): void {
  const comments = useComments();
  const mayWrite = useMay()("comment.write");
  useEffect(() => {
    if (!mayWrite) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      const isPlain = isChord(event, COMMENT_KEYS[0]);
      if (!isPlain && !isChord(event, COMMENT_KEYS[1])) return;
      const { target } = event;
      if (!(target instanceof Element) || (isPlain && target.matches("input, textarea, select, [contenteditable]"))) return;
      const anchor = target.closest<HTMLElement>("[data-anchor]")?.dataset.anchor;
      if (anchor === undefined) return;
      event.preventDefault();
      comments.discuss(anchor);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [comments, mayWrite]);
}

/** A link to a thread opens it: on this page, or on another one, whose coming no browser calls a new hash. */
export function useAskedThread(): void {
  const comments = useComments();
  const pathname = usePathname();
  const open = useEffectEvent(() => {
    const thread = threadOfHash(location.hash);
    if (thread !== null) comments.view.set({ kind: "thread", thread });
  });
  useEffect(() => {
    if (pathname) open();
  }, [pathname]);
  useEffect(() => {
    const onHash = () => open();
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, []);
}

/** Escape closes the panel, wherever in it the keyboard is; heard last, so that a list or a field that it closes is all it closes. */
export function useEscape(panel: React.RefObject<HTMLElement | null>): void {
  const comments = useComments();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && event.target instanceof Node && panel.current?.contains(event.target)) comments.view.set(null);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [panel, comments]);
}
