"use client";
import { useRouter } from "next/navigation";
import { useTimeZone } from "next-intl";
import { useEffect } from "react";
import { keepPreference } from "#components/accounts/preference-cookie.ts";

/** Tells the server the browser's time zone, so that both write the same dates. */
export function TellTimeZone() {
  const router = useRouter();
  const used = useTimeZone();
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    // Told already: the server knows the zone by another name.
    if (own === used || document.cookie.includes(`timezone=${encodeURIComponent(own)}`)) return;
    keepPreference("timezone", own);
    router.refresh();
  }, [router, used]);
  return null;
}
