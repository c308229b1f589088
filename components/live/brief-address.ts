import type { Home } from "#components/live/home.ts";

/** The pages of the brief; it opens with the document. */
export const BRIEF_PAGES = ["document", "requirements", "choosing"] as const;
export type BriefPage = (typeof BRIEF_PAGES)[number];

export const briefAddress = (home: Home, page: BriefPage): string => `${home}/brief${page === "document" ? "" : `/${page}`}`;

const REQUIREMENT = /^#requirement=([0-9a-z]{1,64})$/;
/** The address of one requirement on its page. */
export const requirementAddress = (home: Home, requirement: string): string => `${briefAddress(home, "requirements")}#requirement=${requirement}`;
/** The requirement that the end of an address asks for; null when it asks for none. */
export const requirementOfHash = (hash: string): string | null => REQUIREMENT.exec(hash)?.[1] ?? null;
