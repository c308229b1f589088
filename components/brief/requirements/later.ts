"use client";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";

// Fields that find in lists are as large as the rest of the page; proposals wait for the rules of the findings in any case.
const later = createLate(() => import("#components/brief/requirements/later-parts.tsx"), whenUsable);

export const TracePicker = latePart(later, (parts) => parts.TracePicker);
export const OfferList = latePart(later, (parts) => parts.OfferList);
export const DroppedList = latePart(later, (parts) => parts.DroppedList);
