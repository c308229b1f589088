import * as Y from "yjs";
import type { FromWorker, ToWorker } from "#components/findings/feed/messages.ts";
import { createDocument } from "#model/document.ts";
import { createFindingsEngine } from "#model/findings/engine.ts";
import { NOTHING_AROUND, type Around } from "#model/findings/finding.ts";
import { judgeFindings } from "#model/findings/judge.ts";
import { aroundOf, type KnownAround } from "#model/findings/known-around.ts";
import { createProjector } from "#model/projector.ts";

// The part of a worker's own scope that is used here; the project's types are those of a page.
const scope = self as unknown as { addEventListener(type: "message", listener: (event: MessageEvent<ToWorker>) => void): void; postMessage(message: FromWorker, transfer: Transferable[]): void };

/** So long typing may go on before it is checked, ms: several keys are one check. */
const REST = 60;

const doc = createDocument();
const projector = createProjector(doc);
const engine = createFindingsEngine();
let known: KnownAround | null = null;
let around: Around = NOTHING_AROUND;
let told = "";
let isWaiting = false;

scope.addEventListener("message", ({ data }) => {
  if ("update" in data) Y.applyUpdate(doc, data.update);
  else known = data.around;
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(check, REST);
});

function check(): void {
  isWaiting = false;
  const plan = projector.plan();
  // Nothing is said of a plan before its document is here.
  if (doc.store.clients.size === 0 || known === null) return;
  around = sameOr(aroundOf(known, plan));
  const found = judgeFindings(plan, engine.check(plan, around), around.today);
  const text = JSON.stringify(found);
  if (text === told) return;
  told = text;
  scope.postMessage({ found }, []);
}

/** The same object for as long as nothing in it has changed: the rules are not run again for it. */
const sameOr = (next: Around): Around => (JSON.stringify(next) === JSON.stringify(around) ? around : next);
