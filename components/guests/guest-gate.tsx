"use client";
import { useCallback, useEffect, useState, useSyncExternalStore, type ReactNode } from "react";
import { useTRPCClient } from "#components/api/trpc.ts";
import { problemOf } from "#components/api/problem.ts";
import { GuestEntryContext } from "#components/guests/guest-entry.ts";
import { keepGuestKey, readGuestKey } from "#components/guests/guest-key.ts";
import { GuestPlanFrame } from "#components/guests/guest-plan-frame.tsx";
import { createGuestRoom, isEnd, type GuestPlan } from "#components/guests/guest-room.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";

const ENDS = ["revoked", "expired", "versionGone", "unknown", "other"] as const;
export type GuestEnd = (typeof ENDS)[number];
type Props = {
  token: string;
  title: string;
  version: string | null;
  /** What asks for a name and the password. */
  door: ReactNode;
  /** What is shown once there is nothing to see any more, by why. */
  ends: Readonly<Record<GuestEnd, ReactNode>>;
  /** Language and theme. */
  controls: ReactNode;
  children: ReactNode;
};

/** Shows a plan to whoever came by a review link, once they are let in, and for as long as the link works. */
export function GuestGate({ door, ends, ...rest }: Props) {
  const { token } = rest;
  const kept = useSyncExternalStore(noChanges, () => readGuestKey(token), () => undefined);
  const [given, setGiven] = useState<string | null>();
  const [why, setWhy] = useState<GuestEnd | null>(null);
  const enter = useCallback((key: string) => {
    keepGuestKey(token, key);
    setGiven(key);
  }, [token]);
  const end = useCallback((code: string) => {
    if (code !== "guest.unknown") return setWhy(ENDS.find((one) => `link.${one}` === code) ?? "other");
    keepGuestKey(token, null);
    setGiven(null);
  }, [token]);
  const key = given === undefined ? kept : given;
  if (why !== null) return ends[why];
  if (key === null) return <GuestEntryContext value={enter}>{door}</GuestEntryContext>;
  return key === undefined ? <Opening /> : <Inside key={key} guestKey={key} onEnded={end} {...rest} />;
}

const noChanges = () => () => undefined;
const Opening = () => <div aria-busy className="flex min-h-dvh flex-col gap-4 bg-surface p-8"><Skeleton className="h-8 w-60" /><Skeleton className="h-40" /></div>;

function Inside({ guestKey, onEnded, children, ...rest }: Omit<Props, "door" | "ends"> & { guestKey: string; onEnded: (code: string) => void }) {
  const client = useTRPCClient();
  const [room] = useState(() => createGuestRoom({ guest: client.guest, key: guestKey, onEnded }));
  const [first, setFirst] = useState<GuestPlan | null>(null);
  useEffect(() => {
    room.plan().then(setFirst, (error: unknown) => {
      const { code } = problemOf(error);
      if (!isEnd(code)) onEnded(code);
    });
  }, [room, onEnded]);
  return first ? <GuestPlanFrame {...rest} room={room} first={first}>{children}</GuestPlanFrame> : <Opening />;
}
