import { cache } from "react";
import { serverCaller } from "#server/trpc/caller.ts";

/** The API in the name of this request's sender, made once per request. */
export const api = cache(serverCaller);

/** Who is signed in; null when nobody is. Asked once per request. */
export const viewer = cache(async () => {
  try {
    return await (await api()).account.me();
  } catch (error) {
    if (codeOf(error) === "UNAUTHORIZED") return null;
    throw error;
  }
});

export type Viewer = NonNullable<Awaited<ReturnType<typeof viewer>>>;

/** tRPC's code of a refusal, whichever module graph made it; null for any other error. */
export function codeOf(error: unknown): string | null {
  return typeof error === "object" && error !== null && "name" in error && error.name === "TRPCError" && "code" in error ? String(error.code) : null;
}
