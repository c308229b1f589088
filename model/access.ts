/** What a member may do, by role. The UI, tRPC and the live socket all ask `can`; nobody compares roles. */
export const ROLES = ["owner", "editor", "reviewer", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** Whoever came by a review link: a guest may comment, a visitor reads alone. They are no members, so nothing of a workspace opens to them; what their pages offer is judged by the same table. */
export type Holder = Role | "guest" | "visitor";

const everyone: readonly Role[] = ROLES;
const commenters: readonly Role[] = ["owner", "editor", "reviewer"];
const editors: readonly Role[] = ["owner", "editor"];
const owners: readonly Role[] = ["owner"];

const TABLE = {
  "plan.read": [...everyone, "guest", "visitor"],
  "plan.edit": editors,
  "presence.share": everyone,
  "comment.read": [...everyone, "guest", "visitor"],
  "comment.write": ["owner", "editor", "reviewer", "guest"],
  "comment.mention": commenters,
  "thread.settle": commenters,
  "walk.answer": commenters,
  "comment.moderate": owners,
  "version.read": everyone,
  "version.create": editors,
  "version.delete": owners,
  "review.ask": owners,
  "review.answer": commenters,
  "member.read": everyone,
  "member.manage": owners,
  "participation.read": editors,
  "invitation.manage": owners,
  "link.manage": owners,
  "workspace.configure": owners,
  "workspace.delete": owners,
  "security.read": owners,
} as const satisfies Record<string, readonly Holder[]>;

export type Capability = keyof typeof TABLE;
/** All that the table knows of. */
export const listCapabilities = (): Capability[] => Object.keys(TABLE) as Capability[];

/** Whether `role` holds `capability`. An unknown role or capability, whatever it is, means no. */
export function can(role: string | null | undefined, capability: string): boolean {
  if (!Object.hasOwn(TABLE, capability)) return false;
  return (TABLE[capability as Capability] as readonly string[]).includes(role ?? "");
}

/** Narrows a stored or received string to a role; null when it is none. */
export function parseRole(value: unknown): Role | null {
  return ROLES.find((role) => role === value) ?? null;
}
