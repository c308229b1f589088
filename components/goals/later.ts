"use client";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";

// What is seen only once it is asked for, and fields that find in lists, come once the page can be used.
const later = createLate(() => import("#components/goals/later-parts.tsx"), whenUsable);

export const CheckInsDialog = latePart(later, (parts) => parts.CheckInsDialog);
export const GoalTable = latePart(later, (parts) => parts.GoalTable);
export const TemplatesDialog = latePart(later, (parts) => parts.TemplatesDialog);
export const GoalLinkPicker = latePart(later, (parts) => parts.GoalLinkPicker);
