import type { Home } from "#components/live/home.ts";

const GOAL = /^#goal=([0-9a-z]{1,64})$/;
/** The address of one goal on its page. */
export const goalAddress = (home: Home, goal: string): string => `${home}/goals#goal=${goal}`;
/** The goal that the end of an address asks for; null when it asks for none. */
export const goalOfHash = (hash: string): string | null => GOAL.exec(hash)?.[1] ?? null;
