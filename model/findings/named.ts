import type { Participant } from "#model/shape.ts";

/** Whether a real person stands behind a participant: a member of the workspace, or a deputy who is one. `members` null: not known, then whoever is linked counts. Reads `participants.member`, `participants.deputy`. */
export function isNamed(participants: readonly Participant[], { member, deputy }: Participant, members: readonly string[] | null): boolean {
  const isThere = (id: string | null) => id !== null && (members?.includes(id) ?? true);
  return isThere(member) || (deputy !== null && isThere(participants.find(({ id }) => id === deputy)?.member ?? null));
}
