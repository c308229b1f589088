import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Fault } from "#e2e/chaos/fault.ts";
import type { Stand } from "#e2e/chaos/stand.ts";

const CLOCK = join(import.meta.dirname, "../shift-clock.mjs");

/** The app's clock jumps an hour on, then back to an hour before what it was: as after a battery, or a machine that slept. Nobody is to notice. */
export const clockJump: Fault = {
  name: "clock jump of an hour, both ways",
  prepare: async () => ({ variables: { NODE_OPTIONS: `--import=${CLOCK}` } }),
  strike: (stand) => move(stand),
  lasts: { short: 800, long: 4000 },
  isReadable: true,
  async mend(stand) {
    await askAround(stand);
    for (let jump = 0; jump < 2; jump++) {
      await move(stand);
      await pause(400);
      await askAround(stand);
    }
  },
  judge: (said) => (said.has("offline") || said.has("closed") || said.has("slow") ? "a clock that jumps cut people off" : null),
};

async function move({ victim }: Stand): Promise<void> {
  const before = moves(victim.output);
  victim.signal("SIGUSR2");
  while (moves(victim.output) === before) await pause(10);
}

const moves = (output: string): number => output.split("clock moved by").length;

/** Sessions hold, and the API answers. */
async function askAround({ victim, members }: Stand): Promise<void> {
  for (const { cookie } of members) {
    const { status } = await fetch(`${victim.address}/api/trpc/workspaces.list?input=${encodeURIComponent("{}")}`, { headers: { cookie } });
    if (status !== 200) throw new Error(`someone's session was answered with ${status}`);
  }
}
