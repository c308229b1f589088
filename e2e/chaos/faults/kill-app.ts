import type { Fault } from "#e2e/chaos/fault.ts";

/** kill -9 of the app alone; its database goes on, and whoever supervises it starts it again. */
export const killApp: Fault = {
  name: "kill -9 of the app",
  strike: ({ victim }) => victim.kill(false),
  lasts: { short: 600, long: 1500 },
  isReadable: true,
  mend: ({ victim }) => victim.start(),
  judge: (said) => (said.has("offline") && !said.has("saved") ? null : "cut off, and not told so"),
};
