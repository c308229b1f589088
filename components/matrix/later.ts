"use client";
import { createLate, latePart } from "#components/ui/late.ts";

// What is seen only once it is asked for is fetched then.
const later = createLate(() => import("#components/matrix/later-parts.tsx"));

export const AboutDialog = latePart(later, (parts) => parts.AboutDialog);
export const FilterForm = latePart(later, (parts) => parts.FilterForm);
export const FromMapDialog = latePart(later, (parts) => parts.FromMapDialog);
export const PasteDialog = latePart(later, (parts) => parts.PasteDialog);
export const RowDetails = latePart(later, (parts) => parts.RowDetails);
export const SchemeDialog = latePart(later, (parts) => parts.SchemeDialog);
export const PickerDisagreement = latePart(later, (parts) => parts.PickerDisagreement);
export const Transposed = latePart(later, (parts) => parts.Transposed);
