"use client";
import { useEffect, useState, type ReactNode } from "react";
import { createPortal, flushSync } from "react-dom";

type Props = {
  /** Across rather than upright. */
  wide?: boolean;
  /** Drawn when the browser prints, and only then. */
  children: () => ReactNode;
};

/** What goes on paper instead of the page. */
export function Paper({ wide = false, children }: Props) {
  const [paper, setPaper] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const made = document.createElement("div");
    made.className = wide ? "paper paper-wide" : "paper";
    const before = () => {
      document.body.prepend(made);
      // The browser takes its picture as soon as the listener returns.
      flushSync(() => setPaper(made));
    };
    const after = () => {
      flushSync(() => setPaper(null));
      made.remove();
    };
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
      made.remove();
    };
  }, [wide]);
  return paper && createPortal(children(), paper);
}
