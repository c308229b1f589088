import * as Y from "yjs";
import { describe, expect, it } from "vitest";
import { applyCommands } from "#model/commands.ts";
import { createDocument, undoScope } from "#model/document.ts";
import { isPlanError } from "#model/plan-error.ts";
import { project } from "#model/project.ts";
import { createProjector } from "#model/projector.ts";
import { demoPlan } from "#model/templates/demo-plan.ts";
import { brokenRules, createRandom, randomCommand } from "#model/testing/random-commands.ts";

const REPLICAS = 5;
const ROUNDS = 60;

type Replica = { doc: Y.Doc; outbox: Uint8Array[]; online: boolean; undo: Y.UndoManager; projector: ReturnType<typeof createProjector> };

/** A replica that started from the shared document; what it writes waits in its outbox while it is offline. */
function createReplica(start: Uint8Array): Replica {
  const doc = createDocument();
  Y.applyUpdate(doc, start, "start");
  const undo = new Y.UndoManager(undoScope(doc), { trackedOrigins: new Set(["local"]), captureTimeout: 0 });
  const replica: Replica = { doc, outbox: [], online: true, undo, projector: createProjector(doc) };
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === "local" || origin === undo) replica.outbox.push(update);
  });
  return replica;
}

function act(replica: Replica, random: () => number): void {
  const roll = random();
  if (roll < 0.08) replica.undo.undo();
  else if (roll < 0.12) replica.undo.redo();
  else {
    try {
      applyCommands(replica.doc, [randomCommand(random, project(replica.doc))], "local");
    } catch (error) {
      if (!isPlanError(error)) throw error;
    }
  }
}

/** Delivers what the online replicas have written to the other online ones, in an order of chance. */
function deliver(replicas: Replica[], random: () => number, all: boolean): void {
  for (const from of replicas) {
    if (!from.online) continue;
    for (const update of from.outbox) for (const to of replicas) if (to !== from && to.online) Y.applyUpdate(to.doc, update, "remote");
    if (replicas.every((replica) => replica.online) || all) from.outbox = [];
  }
  if (!all) for (const replica of replicas) if (random() < 0.2) replica.online = !replica.online;
}

function run(seed: number): Replica[] {
  const random = createRandom(seed);
  const origin = createDocument();
  applyCommands(origin, demoPlan("ru"));
  const start = Y.encodeStateAsUpdate(origin);
  const replicas = Array.from({ length: REPLICAS }, () => createReplica(start));
  for (let round = 0; round < ROUNDS; round++) {
    for (const replica of replicas) act(replica, random);
    deliver(replicas, random, false);
    for (const replica of replicas) expect(brokenRules(replica.projector.plan()), `seed ${seed}, round ${round}`).toEqual([]);
  }
  for (const replica of replicas) replica.online = true;
  for (const from of replicas) for (const to of replicas) if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), "remote");
  for (const from of replicas) for (const to of replicas) if (from !== to) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(to.doc)), "remote");
  return replicas;
}

describe("five replicas, random commands, disconnects and merges", () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    it(`[D13] [D11] end with equal plans that break no rule (seed ${seed})`, () => {
      const replicas = run(seed);
      const plans = replicas.map((replica) => project(replica.doc));
      for (const plan of plans) expect(plan).toEqual(plans[0]);
      for (const [index, replica] of replicas.entries()) expect(replica.projector.plan()).toEqual(plans[index]);
      expect(brokenRules(plans[0]!)).toEqual([]);
    });
  }
});
