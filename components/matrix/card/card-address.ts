import type { Home } from "#components/live/home.ts";

/** Stands for whoever is looking: all participants that are linked to them. */
export const MY_CARD = "me";

/** Where the card of a participant is. */
export const cardAddress = (home: Home, participant: string): string => `${home}/matrix/${participant}`;
