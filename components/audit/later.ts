"use client";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";

// Fields that find in lists are as large as the rest of the page: what stands in an opened question comes once the page can be used.
const later = createLate(() => import("#components/audit/later-parts.tsx"), whenUsable);

export const QuestionDetails = latePart(later, (parts) => parts.QuestionDetails);
export const Interview = latePart(later, (parts) => parts.Interview);
