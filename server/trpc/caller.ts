import { headers } from "next/headers";
import { getRuntime } from "#server/runtime.ts";
import { createContext } from "#server/trpc/context.ts";
import { createCallerFactory } from "#server/trpc/procedures.ts";
import { appRouter } from "#server/trpc/router.ts";

const createCaller = createCallerFactory(appRouter);

/** The API as a server component calls it, in the name of whoever asks for the page. */
export async function serverCaller() {
  return createCaller(await createContext(getRuntime(), new Headers(await headers())));
}
