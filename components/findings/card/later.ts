"use client";
import { createElement } from "react";
import { createLate, latePart } from "#components/ui/late.ts";
import { whenUsable } from "#components/ui/popups.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";

/** What is said and done about findings: with it come the rules, for their mends. Fetched unasked, once the page can be used. */
const later = createLate(() => import("#components/findings/card/later-parts.ts").then(({ PARTS }) => PARTS), whenUsable);
const Room = () => createElement(Skeleton, { className: "h-24" });

export const Accepting = latePart(later, (parts) => parts.Accepting);
export const FindingCard = latePart(later, (parts) => parts.FindingCard, Room);
export const FindingCards = latePart(later, (parts) => parts.FindingCards, Room);
