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
  const copy = async (text: string, what = "") => {
    try {
      await navigator.clipboard.writeText(text);
      setState({ what, how: "copied" });
    } catch {
      // No right to the clipboard, or a page without https: it can still be copied by hand.
      setState({ what, how: "failed" });
    }
  };
  return { copy, copied: state?.how === "copied" ? state.what : null, failed: state?.how === "failed" ? state.what : null };
}
