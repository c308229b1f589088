"use client";
import { useEffect, useState } from "react";

/** What answers: the whole app, the app without its database, or nothing. */
export type ServerState = "answers" | "database" | "server";

const AGAIN_MS = 2000;

/** How the server does, asked now and then every two seconds until all of it answers; null until the first answer. `onReturn` is told when it does after it did not. */
export function useServerState(onReturn: () => void): ServerState | null {
  const [state, setState] = useState<ServerState | null>(null);

  useEffect(() => {
    if (state === "answers") return;
    const cancel = new AbortController();
    const look = async () => {
      const found = await askHealth(cancel.signal);
      if (cancel.signal.aborted) return;
      if (found === "answers" && state !== null) onReturn();
      setState(found);
    };
    if (state === null) void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    return () => {
      cancel.abort();
      clearInterval(timer);
    };
  }, [state, onReturn]);

  return state;
}

async function askHealth(signal: AbortSignal): Promise<ServerState> {
  try {
    const response = await fetch("/api/health", { signal, cache: "no-store" });
    return response.ok ? "answers" : response.status === 503 ? "database" : "server";
  } catch {
    return "server";
  }
}
