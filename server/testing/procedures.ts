import { appRouter } from "#server/trpc/router.ts";

type Definition = { _def: { type: "query" | "mutation"; inputs: unknown[]; output?: unknown } };

/** Every procedure of the API. tRPC types its record for callers, and says nothing of what it holds at run time. */
export const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Definition>).map(([path, { _def }]) => ({ path, kind: _def.type, inputs: _def.inputs, output: _def.output }));
