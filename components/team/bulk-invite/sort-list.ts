import type { Member } from "#components/team/use-members.ts";
import type { Invitation } from "#components/team/use-invitations.ts";
import { readAddressList } from "#model/address-list.ts";

/** One line of what was pasted, and what becomes of it. */
export type ListLine = { readonly text: string; readonly name: string; readonly state: "new" | "member" | "invited" | "repeated" | "wrong" };

/** Tells what an address is to the workspace. */
export function sortAddresses(members: readonly Member[], invitations: readonly Invitation[]): (email: string) => "new" | "member" | "invited" {
  const joined = new Set(members.map(({ email }) => email.toLowerCase()));
  const open = new Set(invitations.flatMap(({ email, state }) => (email !== null && state === "active" ? [email.toLowerCase()] : [])));
  return (email) => (joined.has(email.toLowerCase()) ? "member" : open.has(email.toLowerCase()) ? "invited" : "new");
}

/** What inviting a pasted list would do, line by line: what is no address first, then those to be invited. */
export function sortList(text: string, members: readonly Member[], invitations: readonly Invitation[]): readonly ListLine[] {
  const stateOf = sortAddresses(members, invitations);
  const { addresses, wrong, repeated } = readAddressList(text);
  const lines = addresses.map(({ email, name }): ListLine => ({ text: email, name, state: stateOf(email) }));
  return [
    ...wrong.map((piece): ListLine => ({ text: piece, name: "", state: "wrong" })),
    ...lines.filter(({ state }) => state === "new"), ...lines.filter(({ state }) => state !== "new"),
    ...repeated.map((email): ListLine => ({ text: email, name: "", state: "repeated" })),
  ];
}
