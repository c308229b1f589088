"use client";
import { createLate, latePart } from "#components/ui/late.ts";

// What is seen only once it is asked for is fetched then.
const later = createLate(() => import("#components/goals/later-parts.tsx"));

export const CheckInsDialog = latePart(later, (parts) => parts.CheckInsDialog);
