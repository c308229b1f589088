"use client";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";

/** What the matrix can be read and typed in without: fetched unasked, once it can be. */
const soon = createLate(() => import("#components/matrix/soon-parts.tsx"), whenUsable);

export const LetterPicker = latePart(soon, (parts) => parts.LetterPicker);
export const RowMark = latePart(soon, (parts) => parts.CommentMark);
export const FoundCorner = latePart(soon, (parts) => parts.FoundCorner);
export const FoundMark = latePart(soon, (parts) => parts.FindingMark);
export const SaidMark = latePart(soon, (parts) => parts.SaidMark);
export const PrintMatrix = latePart(soon, (parts) => parts.PrintMatrix);
