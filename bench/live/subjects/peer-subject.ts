import type { SubjectName } from "#bench/live/options.ts";
import type { TldrawFacts } from "#bench/live/peers/tldraw-peer.ts";
import { startChild } from "#bench/live/subjects/child.ts";
import type { Subject } from "#bench/live/subjects/subject.ts";

/** A published server as it comes, in a process of its own, with its documents in memory and nobody to ask who somebody is. */
export const peerSubject = (name: Exclude<SubjectName, "prorab">): Subject => ({
  name,
  async start({ seed, profile }) {
    const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [];
    const child = startChild(name, [...profiling, `bench/peers/live/${name}.js`, seed.file, String(seed.steps), String(seed.edits)], {}, /listening on (\d+)/);
    try {
      const port = await child.port;
      const facts = name === "tldraw" ? ((await (await fetch(`http://127.0.0.1:${port}/facts`, { signal: AbortSignal.timeout(5000) })).json()) as TldrawFacts) : null;
      return {
        port, pid: child.pid, facts, others: () => [], words: child.words, stop: child.stop,
        prepare: async (documents, people) => Array.from({ length: documents }, (_, document) => Array.from({ length: people }, () => ({ document: `document${document}` }))),
      };
    } catch (error) {
      await child.stop();
      throw error;
    }
  },
});
