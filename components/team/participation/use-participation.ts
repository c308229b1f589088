"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "#components/api/trpc.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import type { Member } from "#components/team/use-members.ts";
import { isAwaited, NO_STANDING, standingOf, type Standing } from "#model/participation.ts";

/** What a member is in the plan, and what they have done; `edits` null where it is not known, or not mine to know. */
export type Part = Standing & { readonly edits: number | null; readonly comments: number; readonly isAwaited: boolean };

/** What each of the members has to do with the plan. */
export function useParticipation(workspace: string): (member: Member) => Part {
  const mayRead = useMay()("participation.read");
  const { data } = useQuery({ ...useTRPC().members.participation.queryOptions({ workspace }), enabled: mayRead });
  const standing = usePlan(standingOf, isSame);
  return ({ id, role }) => {
    const mine = standing.get(id) ?? NO_STANDING;
    const done = data?.find(({ member }) => member === id);
    const [edits, comments] = [mayRead && data ? (done?.edits ?? 0) : null, done?.comments ?? 0];
    return { ...mine, edits, comments, isAwaited: edits !== null && isAwaited(role, mine, edits + comments) };
  };
}

type All = ReturnType<typeof standingOf>;
const isSame = (a: All, b: All): boolean => a.size === b.size && [...a].every(([member, one]) => sameOne(one, b.get(member)));
const sameOne = (a: Standing, b: Standing | undefined): boolean =>
  b !== undefined && a.asked === b.asked && a.answered === b.answered && a.participants.length === b.participants.length
  && a.participants.every(({ id, title, colour }, index) => id === b.participants[index]!.id && title === b.participants[index]!.title && colour === b.participants[index]!.colour);
