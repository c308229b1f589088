import type { Home } from "#components/live/home.ts";

/** Where a version's pages are, in the plan at `home`. */
export const versionAddress = (home: Home, version: string): Home => `${home}/versions/${version}`;
