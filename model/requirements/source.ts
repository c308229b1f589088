import { SPOT_PAGES, type Spot } from "#model/findings/spot.ts";
import { MAP_KEY_PATTERN, type MapKey } from "#model/shape.ts";

/** What a source says: the rule's code if it is a finding, the spot it is about, and which field of it where it is one. */
export type Source = { readonly code: string | null; readonly spot: Spot; readonly field: string | null };

const THINGS = ["goal", "question", "system", "channel", "participant", "activity", "process", "step", "flow", "integration", "requirement"] as const;

/** Reads a requirement's source, as `Proposal` says they are written; null for what is none. */
export function parseSource(source: string): Source | null {
  const code = /^[A-Z]+-[A-Z0-9-]+(?=\/)/.exec(source)?.[0] ?? null;
  const [kind, ...rest] = source.slice(code === null ? 0 : code.length + 1).split("/");
  const spot = readSpot(kind!, rest);
  return spot && { code, spot, field: code === null && rest.length > 1 ? rest[1]! : null };
}

function readSpot(kind: string, [first = "", second = "", third = ""]: readonly string[]): Spot | null {
  const thing = THINGS.find((known) => known === kind);
  if (thing) return first ? { kind: thing, id: first } : null;
  const map = `${first}/${second}`;
  switch (kind) {
    case "cell": return first && second ? { kind, activity: first, participant: second } : null;
    case "map": return isMap(map) ? { kind, map } : null;
    case "lane": return isMap(map) && third ? { kind, map, participant: third } : null;
    case "page": {
      const page = SPOT_PAGES.find((known) => known === first);
      return page ? { kind, page } : null;
    }
    default: return null;
  }
}

const isMap = (text: string): text is MapKey => MAP_KEY_PATTERN.test(text);
