"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { useToast } from "#components/ui/toast.tsx";

/** Long after all that a page needs itself, ms. */
const AHEAD_MS = 8000;

/** Whether a part of the page is here. It is loaded once it is wanted, and ahead of that when the browser has nothing to do: it may be wanted when the server cannot be reached. */
export function useLoaded(load: () => Promise<unknown>, isWanted: boolean, onFailed: () => void): boolean {
  const t = useTranslations("shell.cutOff");
  const toast = useToast();
  const [isLoaded, setLoaded] = useState(false);
  const fail = useEffectEvent(() => {
    toast.add({ title: t("title") });
    onFailed();
  });
  useEffect(() => {
    if (isLoaded) return;
    let isGone = false;
    const fetch = () => load().then(() => isGone || setLoaded(true));
    if (isWanted) void fetch().catch(() => isGone || fail());
    const timer = isWanted ? undefined : setTimeout(() => void fetch().catch(() => undefined), AHEAD_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [load, isWanted, isLoaded]);
  return isLoaded;
}
