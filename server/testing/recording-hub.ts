import { createDocument } from "#model/document.ts";
import { project } from "#model/project.ts";
import type { Hub } from "#server/live/hub-type.ts";

export type Heard = { hungUp: unknown[]; stale: unknown[] };

/** Stands in for the hub until it is there: notes what it is told. */
export function createRecordingHub(heard: Heard): Hub {
  const plan = project(createDocument());
  return {
    handleUpgrade: () => undefined, getPlan: async () => plan, apply: async () => undefined, seed: async () => undefined, close: async () => undefined,
    hangUp: async (who, reason) => void heard.hungUp.push({ ...who, reason }),
    markStale: (workspaceId, queries) => void heard.stale.push({ workspaceId, queries }),
  };
}
