"use client";
import { fromBase64 } from "lib0/buffer";
import { useEffect } from "react";
import { problemOf } from "#components/api/problem.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { roleOf, type GuestPlan, type GuestRoom } from "#components/guests/guest-room.ts";
import type { StillLive } from "#components/live/still.ts";

/** How often the live plan is asked for, and a version, of which only the link can change; and what was said, ms. */
const PLAN_MS = 20_000;
const VERSION_MS = 60_000;
const THREADS_MS = 10_000;

/** Keeps what a guest reads up to date, without moving them: while the page is in sight, and as soon as it is again. */
export function useGuestFeed(live: StillLive, room: GuestRoom, first: GuestPlan): void {
  const refresh = useRefreshQueries();
  useEffect(() => {
    let { mark } = first;
    const isSeen = () => document.visibilityState === "visible";
    const askPlan = () => {
      if (!isSeen()) return;
      room.plan(mark).then((plan) => {
        mark = plan.mark;
        if (plan.state !== null) live.show(fromBase64(plan.state));
        live.role.set(roleOf(plan));
        live.setCutOff(false);
      }, (error: unknown) => {
        if (problemOf(error).code === "network") live.setCutOff(true);
      });
    };
    const askThreads = () => {
      if (isSeen() && first.name !== "") refresh(["threads.marks", "threads.list", "threads.get"]);
    };
    const askBoth = () => {
      askPlan();
      askThreads();
    };
    const timers = [setInterval(askPlan, first.live ? PLAN_MS : VERSION_MS), setInterval(askThreads, THREADS_MS)];
    addEventListener("focus", askBoth);
    addEventListener("online", askBoth);
    document.addEventListener("visibilitychange", askBoth);
    return () => {
      timers.forEach((timer) => clearInterval(timer));
      removeEventListener("focus", askBoth);
      removeEventListener("online", askBoth);
      document.removeEventListener("visibilitychange", askBoth);
    };
  }, [live, room, first, refresh]);
}
