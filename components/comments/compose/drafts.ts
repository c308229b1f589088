import * as z from "#model/schema.ts";
import type { Mention } from "#model/comment-text.ts";

/** What is being written, and whom the names in it mean. */
export type Draft = { readonly typed: string; readonly mentions: readonly Mention[] };
export const NO_DRAFT: Draft = { typed: "", mentions: [] };

const schema = z.object({ typed: z.string(), mentions: z.array(z.object({ label: z.string(), target: z.string() })) });
const nameOf = (owner: string, at: string) => `prorab.draft.${owner}.${at}`;

/** What I had begun to write at a thread or a thing; kept on this device until it is sent. */
export function readDraft(owner: string, at: string): Draft {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(nameOf(owner, at)) ?? "null"));
    return parsed.success ? parsed.data : NO_DRAFT;
  } catch {
    return NO_DRAFT;
  }
}

export function keepDraft(owner: string, at: string, draft: Draft): void {
  try {
    if (draft.typed === "") localStorage.removeItem(nameOf(owner, at));
    else localStorage.setItem(nameOf(owner, at), JSON.stringify(draft));
  } catch {
    // No room on this device, or none allowed: it lasts as long as the page.
  }
}
