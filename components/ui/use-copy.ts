"use client";
import { useEffect, useState } from "react";

/** ms for which "Copied" stands. */
const SAID_MS = 2500;

/** Copying to the clipboard, and how it went; `what` tells several things to copy apart. */
export function useCopy() {
  const [state, setState] = useState<{ what: string; how: "copied" | "failed" } | null>(null);
  useEffect(() => {
    if (state?.how !== "copied") return;
    const timer = setTimeout(() => setState(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [state]);
  /** `html`: the same for what prefers it, as spreadsheets do. */
  const copy = async (text: string, what = "", html?: string) => {
    try {
      if (html === undefined) await navigator.clipboard.writeText(text);
      else await navigator.clipboard.write([new ClipboardItem({ "text/plain": new Blob([text], { type: "text/plain" }), "text/html": new Blob([html], { type: "text/html" }) })]);
      setState({ what, how: "copied" });
    } catch {
      // No right to the clipboard, or a page without https: it can still be copied by hand.
      setState({ what, how: "failed" });
    }
  };
  return { copy, copied: state?.how === "copied" ? state.what : null, failed: state?.how === "failed" ? state.what : null };
}
