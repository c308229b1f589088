"use client";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";

// They stand below what people come for.
const later = createLate(() => import("#components/brief/choosing/scenarios/scenarios.tsx"), whenUsable);

export const Scenarios = latePart(later, (parts) => parts.Scenarios);
