import type { Home } from "#components/live/home.ts";

/** Where a version's pages are, in the plan at `home`. */
export const versionAddress = (home: Home, version: string): Home => `${home}/versions/${version}`;
/** The version whose pages are at `home`; null where the plan as it stands is. */
export const versionOf = (home: Home): string | null => /\/versions\/([^/]+)$/.exec(home)?.[1] ?? null;
