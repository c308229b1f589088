import type * as Y from "yjs";
import { root } from "#model/document.ts";
import { Projection, type Changes } from "#model/project.ts";
import { COLLECTION_NAMES, type Plan } from "#model/shape.ts";

export type Projector = {
  /** The plan as of the last transaction; the same object until something in it changes. */
  plan(): Plan;
  /** Calls `listener` after each transaction that changed the plan; returns how to stop. */
  subscribe(listener: (plan: Plan) => void): () => void;
  destroy(): void;
};

const noChanges = (): Changes => ({ records: {}, cells: new Set(), lanes: false, meta: false });

/**
 * Keeps a plan in step with `doc`, re-reading only what each transaction touched; untouched records keep their identity. `known`: the plan
 * as it was told by other means before the document came; what comes out the same keeps its identity too, and nobody has to look again.
 */
export function createProjector(doc: Y.Doc, known: Plan | null = null): Projector {
  const projection = new Projection(doc, known);
  const listeners = new Set<(plan: Plan) => void>();
  let changes = noChanges();
  let dirty = false;

  const watch = (name: Parameters<typeof root>[1], note: (keys: string[]) => void) => {
    const type = root(doc, name);
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      dirty = true;
      for (const event of events) note(event.target === type ? [...(event as Y.YMapEvent<unknown>).keysChanged] : [String(event.path[0])]);
    };
    type.observeDeep(observer);
    return () => type.unobserveDeep(observer);
  };

  const stops = [
    ...COLLECTION_NAMES.map((name) => watch(name, (keys) => {
      const ids = (changes.records[name] ??= new Set());
      for (const key of keys) ids.add(key);
    })),
    watch("cells", (keys) => keys.forEach((key) => changes.cells.add(key))),
    watch("lanes", () => (changes.lanes = true)),
    watch("meta", () => (changes.meta = true)),
  ];

  const afterTransaction = () => {
    if (!dirty) return;
    const seen = changes;
    changes = noChanges();
    dirty = false;
    const before = projection.plan;
    const plan = projection.refresh(seen);
    if (plan !== before) for (const listener of listeners) listener(plan);
  };
  doc.on("afterTransaction", afterTransaction);

  return {
    plan: () => projection.plan,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    destroy() {
      for (const stop of stops) stop();
      doc.off("afterTransaction", afterTransaction);
      listeners.clear();
    },
  };
}
