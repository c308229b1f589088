"use client";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";
import { UntilHere } from "#components/figures/until-here.tsx";

// All that the page does not open with, at once: a tab opens without the server too.
const later = createLate(() => import("#components/figures/later-parts.tsx"), whenUsable);

/** Has them fetched as soon as the page can be used. */
export const useLaterViews = (): void => void later.use(() => null);

export const LoadView = latePart(later, (parts) => parts.LoadView, UntilHere);
export const AccessView = latePart(later, (parts) => parts.AccessView, UntilHere);
export const DataView = latePart(later, (parts) => parts.DataView, UntilHere);
export const ChannelsView = latePart(later, (parts) => parts.ChannelsView, UntilHere);
