import type { Fault } from "#e2e/chaos/fault.ts";

const LONGEST_STOP_MS = 5000;

/** SIGTERM, as an upgrade sends it: it has to end by itself, soon and in order. */
export const stopApp: Fault = {
  name: "SIGTERM of the app",
  async strike({ victim }) {
    const began = Date.now();
    const code = await victim.stop();
    if (code !== 0 || Date.now() - began > LONGEST_STOP_MS) throw new Error(`it ended with ${code} after ${Date.now() - began} ms`);
  },
  lasts: { short: 600, long: 1500 },
  isReadable: false,
  mend: ({ victim }) => victim.start(),
  judge: (said) => (said.has("offline") && !said.has("saved") ? null : "cut off, and not told so"),
};
