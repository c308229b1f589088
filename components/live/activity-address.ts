import type { Home } from "#components/live/home.ts";

const ACTIVITY = /^#activity=([0-9a-z]{1,64})$/;
/** The address of one row of the matrix. */
export const activityAddress = (home: Home, activity: string): string => `${home}/matrix#activity=${activity}`;
/** The row that the end of an address asks for; null when it asks for none. */
export const activityOfHash = (hash: string): string | null => ACTIVITY.exec(hash)?.[1] ?? null;
