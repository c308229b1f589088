"use client";
import { useEffect } from "react";

/** While the component is there, the page has the window to itself: what leads elsewhere is out of the way (app/globals.css). */
export function useQuietFrame(): void {
  useEffect(() => {
    document.documentElement.dataset.quiet = "";
    return () => void delete document.documentElement.dataset.quiet;
  }, []);
}
