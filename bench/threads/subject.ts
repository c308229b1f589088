import type { Page } from "@playwright/test";

/** One program that shows discussions of a map, as the measuring needs to know it. */
export type ThreadSubject = {
  readonly name: "prorab" | "tldraw";
  readonly address: string;
  readonly cookies: readonly { name: string; value: string; url: string }[];
  /** Selectors: a pin on the map, one or several in one; what opens the list; one of its rows; what scrolls it. */
  readonly pin: string;
  readonly opener: string;
  readonly row: string;
  readonly list: string;
  /** Has all of the open list on the page, where it comes in parts. */
  showAll(page: Page): Promise<void>;
  /** Lets somebody else say something in a discussion. */
  arrive(page: Page): Promise<void>;
  stop(): Promise<void>;
};
