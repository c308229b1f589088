"use client";
import { useEffect, useState } from "react";
import { useCurrentLive } from "#components/live/live-context.ts";
import { fingerprintOf } from "#model/fingerprint.ts";

/** A plan that is being edited is compared once its editors rest, ms. */
const REST_MS = 300;

/** What tells the plan as it stands from its versions; null until the document is here. */
export function useCurrentFingerprint(): string | null {
  const { plan, ready } = useCurrentLive();
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const compare = () => {
      if (ready.get()) setFingerprint(fingerprintOf(plan.get()));
    };
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(compare, REST_MS);
    };
    compare();
    const stop = plan.subscribe(later);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [plan, ready]);
  return fingerprint;
}
