"use client";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { addressOf } from "#components/live/addresses.ts";
import { FOLLOWS } from "#components/live/follows.ts";
import { useLive } from "#components/live/live-context.ts";
import { useFollowed } from "#components/live/use-followed.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";

const MODIFIERS = new Set(["ShiftLeft", "ShiftRight", "ControlLeft", "ControlRight", "AltLeft", "AltRight", "MetaLeft", "MetaRight"]);

/** While I follow someone: goes where they go, shows it around the page, and ends at the first thing I do myself. */
export function FollowFrame() {
  const t = useTranslations("map.follow");
  const { following } = useLive();
  const person = useFollowed();
  const isFollowing = useSignal(following) !== null;
  useGoingAlong();
  useEndByHand(isFollowing);
  useTellLeft();
  if (!person) return null;
  const colour = `var(--person-${person.colour})`;
  return (
    <div className="pointer-events-none absolute inset-0 z-30" style={{ boxShadow: `inset 0 0 0 3px ${colour}` }}>
      <div role="status" {...{ [FOLLOWS]: "" }} className="pointer-events-auto absolute left-1/2 top-2 flex max-w-[calc(100%-1rem)] -translate-x-1/2 items-center gap-2 rounded-lg py-0.5 pl-3 pr-0.5 text-sm text-white shadow-pop" style={{ background: colour }}>
        <span className="truncate">{t("chip", { name: person.name })}</span>
        <Button size="sm" variant="ghost" className="border-white/60! bg-transparent! text-white! hover:border-white!" onClick={() => following.set(null)}>{t("stop")}</Button>
      </div>
    </div>
  );
}

/** Opens the page or the map that the person I follow has turned to. */
function useGoingAlong(): void {
  const { home } = useLive();
  const router = useRouter();
  const person = useFollowed();
  const pathname = usePathname();
  const shown = useSearchParams().get("variant");
  const variant = person?.state.map?.split("/")[1] ?? null;
  const address = person && person.state.page !== "" ? addressOf(home, person.state) : null;
  useEffect(() => {
    if (address === null) return;
    // Both maps side by side show either.
    const isThere = pathname === address.split("?")[0] && (variant === null || shown === "both" || (shown ?? "as-is") === variant);
    // On the way from page to page there is no map yet: the page alone is not where they are.
    if (!isThere && address !== `${home}/map`) router.push(address);
  }, [address, variant, pathname, shown, router, home]);
}

function useEndByHand(isFollowing: boolean): void {
  const { following } = useLive();
  useEffect(() => {
    if (!isFollowing) return;
    const end = (event: Event) => {
      if (event instanceof KeyboardEvent && (MODIFIERS.has(event.code) || event.code === "Tab")) return;
      if (event.target instanceof Element && event.target.closest(`[${FOLLOWS}]`) && !(event instanceof KeyboardEvent && event.code === "Escape")) return;
      following.set(null);
    };
    const stop = new AbortController();
    for (const type of ["pointerdown", "wheel", "keydown", "popstate"]) addEventListener(type, end, { capture: true, passive: true, signal: stop.signal });
    return () => stop.abort();
  }, [isFollowing, following]);
}

/** Whoever reloads a page, or loses the connection for a moment, is back within this, ms. */
const LEFT_MS = 6000;

/** Whom I follow has left: says so, and follows nobody. */
function useTellLeft(): void {
  const { following } = useLive();
  const t = useTranslations("map.follow");
  const toast = useToast();
  const person = useFollowed();
  const member = useSignal(following);
  const known = useRef<{ id: string; name: string } | null>(null);
  useEffect(() => {
    if (person) known.current = { id: person.memberId, name: person.name };
    if (person || member === null) return;
    const { name } = known.current ?? { name: "" };
    const timer = setTimeout(() => {
      following.set(null);
      toast.add({ title: t("left", { name }) });
    }, LEFT_MS);
    return () => clearTimeout(timer);
  }, [person, member, following, toast, t]);
}
