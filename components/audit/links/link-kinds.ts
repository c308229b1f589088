import { mapAddress } from "#components/live/addresses.ts";
import type { Home } from "#components/live/home.ts";
import { registerAddress } from "#components/live/register-address.ts";
import type { MapKey, Plan, Question } from "#model/shape.ts";

/** What a question can speak of: the fields that hold the links, in the order in which they are shown. */
export const LINK_KINDS = ["steps", "systems", "channels", "participants"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export type LinkTarget = {
  readonly kind: LinkKind;
  readonly id: string;
  readonly title: string;
  /** Where it is to be seen; null when it is on no page. */
  readonly address: string | null;
  readonly colour: string | null;
};

/** The page where a thing can be seen: a step on its map, a system and a channel in their registers, a participant in the team. */
function addressOf(home: Home, plan: Plan, kind: LinkKind, id: string): string | null {
  if (kind === "participants") return `${home}/team`;
  if (kind !== "steps") return registerAddress(home, kind, id);
  const step = plan.steps.find((found) => found.id === id);
  return step ? mapAddress(home, step.map as MapKey, step.id) : null;
}

/** What a question is linked to, each with its name and its address. */
export function targetsOf(home: Home, plan: Plan, question: Pick<Question, LinkKind>): readonly LinkTarget[] {
  return LINK_KINDS.flatMap((kind) => question[kind].flatMap((id): LinkTarget[] => {
    const found = plan[kind].find((record) => record.id === id);
    return found ? [{ kind, id, title: found.title, address: addressOf(home, plan, kind, id), colour: kind === "participants" ? (plan.participants.find((one) => one.id === id)?.colour ?? null) : null }] : [];
  }));
}

export const isSameTargets = (a: readonly LinkTarget[], b: readonly LinkTarget[]): boolean =>
  a.length === b.length && a.every((one, index) => {
    const other = b[index]!;
    return one.kind === other.kind && one.id === other.id && one.title === other.title && one.address === other.address && one.colour === other.colour;
  });
