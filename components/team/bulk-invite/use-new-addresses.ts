"use client";
import { useMay } from "#components/live/use-may.ts";
import { useInvitations } from "#components/team/use-invitations.ts";
import { useMembers } from "#components/team/use-members.ts";
import { sortAddresses } from "#components/team/bulk-invite/sort-list.ts";

/** Those of the addresses that can be invited: neither members nor invited already. */
export function useNewAddresses(workspace: string, emails: readonly string[]): readonly string[] {
  const members = useMembers(workspace);
  const { invitations } = useInvitations(workspace, useMay()("invitation.manage"));
  const stateOf = sortAddresses(members, invitations);
  return emails.filter((email) => stateOf(email) === "new");
}
