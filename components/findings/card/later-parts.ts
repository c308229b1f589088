import { Accepting } from "#components/findings/card/accepting.tsx";
import { FindingCard, FindingCards } from "#components/findings/card/finding-cards.tsx";

/** What later.ts fetches, as one script. */
export const PARTS = { Accepting, FindingCard, FindingCards };
