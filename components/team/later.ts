"use client";
import { createLate, latePart } from "#components/ui/late.ts";

// What is seen only once it is asked for is fetched then.
const later = createLate(() => import("#components/team/later-parts.tsx"));

export const BulkForm = latePart(later, (parts) => parts.BulkForm);
export const MadeLinks = latePart(later, (parts) => parts.MadeLinks);
export const ParticipantDetails = latePart(later, (parts) => parts.ParticipantDetails);
export const StaffImportDialog = latePart(later, (parts) => parts.StaffImportDialog);
