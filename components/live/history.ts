import * as Y from "yjs";
import { undoScope } from "#model/document.ts";
import { keepsRecord } from "#components/live/keep-records.ts";
import { createSignal, type Signal } from "#components/live/signal.ts";

/** What the next undo and redo would take back, as `step-names.ts` keeps it: `step.move`, `paste/5`; null when there is nothing. */
export type HistoryState = { readonly undo: string | null; readonly redo: string | null };

/** This browser's own undo: one step per command batch, per gesture, or per burst of typing in one field (rule D15). */
export type History = {
  readonly state: Signal<HistoryState>;
  /** Runs `write` (a transaction with `origin`) as one step called `label`; `burst` names the field that is being typed in. */
  record(label: string, burst: string | null, write: () => void): void;
  undo(): void;
  redo(): void;
  /** From here to `resume` everything recorded is one step (a gesture). */
  pause(): void;
  resume(): void;
  destroy(): void;
};

/** Typing in one field is one step as long as no rest in it is longer than this, ms. */
const BURST_MS = 800;
const LABEL = "label";

/** Covers the transactions of `doc` whose origin is `origin`; `now` is in ms. */
export function createHistory(doc: Y.Doc, origin: object, now: () => number = Date.now): History {
  let travelling: Step | null = null;
  const manager: Y.UndoManager = new Y.UndoManager(undoScope(doc), {
    trackedOrigins: new Set([origin]),
    // Never cuts by time on its own: `record` decides where a step begins.
    captureTimeout: Number.POSITIVE_INFINITY,
    deleteFilter: (item) => travelling === null || !keepsRecord(doc, item, travelling.insertions),
  });
  const state = createSignal<HistoryState>({ undo: null, redo: null }, (a, b) => a.undo === b.undo && a.redo === b.redo);
  let label = "";
  let last = { burst: null as string | null, at: 0 };
  let gesture: "none" | "begun" | "going" = "none";

  const publish = () => state.set({ undo: labelOf(manager.undoStack.at(-1)), redo: labelOf(manager.redoStack.at(-1)) });
  manager.on("stack-item-added", ({ stackItem }) => {
    stackItem.meta.set(LABEL, travelling ? labelOf(travelling) : label);
    publish();
  });

  /** Takes one step that still has an effect; alone on its stack, because Yjs would go on to the next when it deletes nothing. */
  const travel = (from: () => Step[], to: () => Step[], go: () => void) => {
    last = { burst: null, at: 0 };
    for (;;) {
      const rest = from().splice(0);
      travelling = rest.pop() ?? null;
      if (travelling === null) break;
      from().push(travelling);
      const reached = to().length;
      go();
      from().unshift(...rest);
      if (to().length > reached) break;
    }
    travelling = null;
    publish();
  };
  const undoStack = () => manager.undoStack as Step[];
  const redoStack = () => manager.redoStack as Step[];

  return {
    state,
    record(name, burst, write) {
      const goesOn = gesture === "going" || (gesture === "none" && burst !== null && burst === last.burst && now() - last.at < BURST_MS);
      if (!goesOn) manager.stopCapturing();
      label = name;
      write();
      last = { burst, at: now() };
      if (gesture === "begun") gesture = "going";
      publish();
    },
    undo: () => travel(undoStack, redoStack, () => manager.undo()),
    redo: () => travel(redoStack, undoStack, () => manager.redo()),
    pause: () => void (gesture = "begun"),
    resume() {
      gesture = "none";
      last = { burst: null, at: 0 };
    },
    destroy: () => manager.destroy(),
  };
}

type Step = Y.UndoManager["undoStack"][number];
const labelOf = (step: Step | undefined): string | null => (step?.meta.get(LABEL) as string | undefined) ?? null;
