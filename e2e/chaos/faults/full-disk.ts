import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "#e2e/chaos/fault.ts";

const SIZE = "320m";
/** What is left when it strikes, bytes: less than one segment of PostgreSQL's own log. */
const LEFT = 1_000_000;

/** The disk of the data folder runs full while people write, and somebody makes room on it. */
export const fullDisk: Fault = {
  name: "disk full under the data folder",
  missing: () => (process.platform !== "linux" || process.getuid?.() !== 0 ? "only root can mount a small disk" : spawnSync("mount", ["--version"]).status === 0 ? null : "there is no mount"),
  async prepare(folder) {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE},mode=755`, "tmpfs", disk]).status !== 0) throw new Error("this machine does not let even root mount a small disk");
    return { data: join(disk, "data"), hold: { ballast: join(disk, "ballast"), disk }, clear: async () => void spawnSync("umount", ["-l", disk]) };
  },
  async strike({ around }) {
    const { disk, ballast } = around.hold as { disk: string; ballast: string };
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - LEFT), 1));
  },
  text: 12_000,
  lasts: { short: 4000, long: 15_000 },
  isReadable: false,
  async mend({ around }) {
    rmSync((around.hold as { ballast: string }).ballast);
  },
  judge: (said) => (said.has("slow") || said.has("full") || said.has("offline") ? null : "nothing could be stored, and it was not said"),
};
