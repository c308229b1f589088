import { spawn } from "node:child_process";
import type { SubjectName } from "#bench/live/options.ts";
import type { TldrawFacts } from "#bench/live/peers/tldraw-peer.ts";
import { keepWords, stopChild } from "#bench/live/subjects/stop-child.ts";
import type { Subject } from "#bench/live/subjects/subject.ts";
import { within } from "#bench/live/within.ts";

const START_SECONDS = 90;

/** A published server as it comes, in a process of its own, with its documents in memory and nobody to ask who somebody is. */
export const peerSubject = (name: Exclude<SubjectName, "prorab">): Subject => ({
  name,
  async start({ seed, profile }) {
    const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
    const child = spawn(process.execPath, [...profiling, `bench/peers/live/${name}.js`, seed.file, String(seed.steps), String(seed.edits)], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NODE_ENV: "production" } });
    const words = keepWords(child);
    try {
      const port = await within(START_SECONDS, `${name}'s start`, new Promise<number>((resolve, reject) => {
        child.stdout.on("data", () => {
          const said = /listening on (\d+)/.exec(words());
          if (said) resolve(Number(said[1]));
        });
        child.once("exit", (code) => reject(new Error(`${name} ended with ${code}: ${words()}`)));
      }));
      const facts = name === "tldraw" ? ((await (await fetch(`http://127.0.0.1:${port}/facts`)).json()) as TldrawFacts) : null;
      return {
        port, pid: child.pid!, facts, others: () => [], words, stop: () => stopChild(child),
        prepare: async (documents, people) => Array.from({ length: documents }, (_, document) => Array.from({ length: people }, () => ({ document: `document${document}` }))),
      };
    } catch (error) {
      await stopChild(child);
      throw error;
    }
  },
});
