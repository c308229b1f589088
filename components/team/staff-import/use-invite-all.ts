"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import type { MadeMany } from "#components/team/bulk-invite/made-links.tsx";
import type { Role } from "#model/access.ts";
import { INVITED_AT_ONCE } from "#model/address-list.ts";

const DAYS = 14;

/** Invites any number of addresses, as many at a time as one request takes; who was invited when one of them fails is not invited again by the next try. */
export function useInviteAll(workspace: string, mail: boolean) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const create = useMutation(trpc.invitations.createMany.mutationOptions());
  const run = async (emails: readonly string[], role: Role): Promise<MadeMany> => {
    const all: MadeMany = { made: [], left: [], mail, missed: 0 };
    try {
      for (let from = 0; from < emails.length; from += INVITED_AT_ONCE) {
        const { made, left } = await create.mutateAsync({ workspace, role, days: DAYS, emails: emails.slice(from, from + INVITED_AT_ONCE) });
        all.made.push(...made);
        all.left.push(...left);
      }
    } catch (error) {
      // The links of those who were invited are seen now or never.
      if (all.made.length === 0) throw error;
      all.missed = emails.length - all.made.length - all.left.length;
    } finally {
      void client.invalidateQueries(trpc.invitations.list.queryOptions({ workspace }));
    }
    return all;
  };
  return useMutation({ mutationFn: ({ emails, role }: { emails: readonly string[]; role: Role }) => run(emails, role) });
}
