import type { Variant } from "#model/shape.ts";

export const WAYS = ["one", "both"] as const;
/** What an integration's variant is called in the messages. */
export const VARIANT_NAMES = { "as-is": "today", "to-be": "toCome" } as const satisfies Record<Variant, string>;
