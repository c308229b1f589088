"use client";
import { useState, type ReactNode } from "react";
import { createFindings } from "#components/findings/findings.ts";
import { FindingsContext } from "#components/findings/findings-context.ts";

/** Knows what is noticed in the plan, for everything below it. */
export function FindingsFrame({ children }: { children: ReactNode }) {
  const [findings] = useState(createFindings);
  return <FindingsContext value={findings}>{children}</FindingsContext>;
}
