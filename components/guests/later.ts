"use client";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";

// Nobody comments before the page can be used.
const later = createLate(() => import("#components/guests/later-parts.ts").then(({ PARTS }) => PARTS), whenUsable);

export const GuestComments = latePart(later, (loaded) => loaded.Panel);
export const GuestCommentsButton = latePart(later, (loaded) => loaded.CommentsButton);
