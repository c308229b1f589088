import type { Fault } from "#e2e/chaos/fault.ts";

/** kill -9 of the embedded database under the app, which starts it again by itself. */
export const killDatabase: Fault = {
  name: "kill -9 of the embedded database",
  strike: async ({ victim }) => victim.killDatabase(),
  lasts: { short: 300, long: 2000 },
  isReadable: false,
  mend: async () => undefined,
};
