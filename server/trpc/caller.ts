import { headers } from "next/headers";
import { getRuntime } from "#server/runtime.ts";
import { createContext } from "#server/trpc/context.ts";
import { createCallerFactory } from "#server/trpc/procedures.ts";
import { appRouter } from "#server/trpc/router.ts";

const createCaller = createCallerFactory(appRouter);

/** The context of a server component: of whoever asks for the page. */
export const serverContext = async () => createContext(getRuntime(), new Headers(await headers()));

/** The API as a server component calls it. */
export const serverCaller = async () => createCaller(await serverContext());
