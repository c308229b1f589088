"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { fromBase64 } from "lib0/buffer";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import type { Api } from "#components/api/outputs.ts";
import { TRPCProvider } from "#components/api/trpc.ts";
import { CommentsFrame } from "#components/comments/comments-frame.tsx";
import { GuestBar } from "#components/guests/guest-bar.tsx";
import { guestLink } from "#components/guests/guest-link.ts";
import { roleOf, type GuestPlan, type GuestRoom } from "#components/guests/guest-room.ts";
import { GuestComments } from "#components/guests/later.ts";
import { useGuestFeed } from "#components/guests/use-guest-feed.ts";
import { LiveContext } from "#components/live/live-context.ts";
import { createStill } from "#components/live/still.ts";

type Props = { token: string; title: string; version: string | null; room: GuestRoom; first: GuestPlan; controls: ReactNode; children: ReactNode };

/** The plan as a guest reads it, on the plan's own pages: what these ask of the server is answered from what a guest is told. */
export function GuestPlanFrame({ token, room, first, ...rest }: Props) {
  const [live] = useState(() => createStill({
    workspace: token, home: `/r/${token}`, me: { memberId: "guest", userId: "guest", name: first.name, role: roleOf(first) }, state: fromBase64(first.state ?? ""),
  }));
  // What they ask is fresh until the feed says otherwise.
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false }, mutations: { retry: false, networkMode: "always" } } }));
  const [trpcClient] = useState(() => createTRPCClient<Api>({ links: [guestLink(room, { id: token, name: rest.title, locale: first.locale, minutesPerDay: first.minutesPerDay, currency: first.currency, role: "viewer", memberId: "guest" })] }));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        <LiveContext value={live}><CommentsFrame><Frame live={live} room={room} first={first} {...rest} /></CommentsFrame></LiveContext>
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function Frame({ live, room, first, title, version, controls, children }: Omit<Props, "token"> & { live: ReturnType<typeof createStill> }) {
  const t = useTranslations("shell");
  useGuestFeed(live, room, first);
  const isNamed = first.name !== "";
  return (
    <div className="flex h-dvh flex-col bg-canvas">
      <a href="#page" className="sr-only rounded-md bg-raised px-3 py-2 font-medium text-accent shadow-pop focus:not-sr-only focus:absolute focus:left-2 focus:top-2 focus:z-50">{t("skip")}</a>
      <GuestBar title={title} version={version} isNamed={isNamed} controls={controls} />
      <div className="relative flex min-h-0 min-w-0 flex-1">
        <main id="page" tabIndex={-1} className="relative flex min-h-0 min-w-0 flex-1 flex-col overflow-auto bg-surface outline-none">{children}</main>
        {isNamed && <GuestComments />}
      </div>
    </div>
  );
}
