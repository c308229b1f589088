"use client";
import { useEffect, useState } from "react";

/** By then a page stands, and its live document is here, ms. */
const STANDS_MS = 4000;

/** For links to other pages, which are fetched ahead: not before this one stands, which takes the browser and the server first. */
export function usePrefetch(): false | null {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setStands(true), STANDS_MS);
    return () => clearTimeout(timer);
  }, []);
  return stands ? null : false;
}
