import { parseSpot, type Spot } from "#model/findings/spot.ts";

/** What a source says: the rule's code if it is a finding, the spot it is about, and which field of it where it is one. */
export type Source = { readonly code: string | null; readonly spot: Spot; readonly field: string | null };

/** Reads a requirement's source, as `Proposal` says they are written; null for what is none. */
export function parseSource(source: string): Source | null {
  const code = /^[A-Z]+-[A-Z0-9-]+(?=\/)/.exec(source)?.[0] ?? null;
  if (code !== null) {
    const spot = parseSpot(source.slice(code.length + 1));
    return spot && { code, spot, field: null };
  }
  const [kind = "", id = "", field = null] = source.split("/");
  const spot = parseSpot(`${kind}/${id}`);
  return spot && { code, spot, field };
}

const FIELDS = ["account", "dataOut", "exitCriteria", "pain", "report", "outcome"] as const;
const KINDS = ["channel", "integration", "question"] as const;

/** Which words a source that is no finding is told in, a key of `messages.requirements.sources`: by the field of the thing, else by what thing it is; null where the thing's name says enough. */
export const wordOfSource = ({ field, spot }: Source): (typeof FIELDS)[number] | (typeof KINDS)[number] | null =>
  FIELDS.find((known) => known === field) ?? KINDS.find((known) => known === spot.kind) ?? null;
