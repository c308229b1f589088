import { expect, test } from "vitest";
import { deriveSaveStatus, type SaveFacts } from "#components/live/save-status.ts";

const facts: SaveFacts = { connection: { phase: "online", reason: null }, saved: true, pending: 0, storage: "ok", role: "editor", kept: true };
const stateOf = (changed: Partial<SaveFacts>) => deriveSaveStatus({ ...facts, ...changed }).state;

test("saved is said only online, and only when the server's disk has it all", () => {
  expect(stateOf({})).toBe("saved");
  expect(stateOf({ saved: false, pending: 1 })).toBe("saving");
  expect(stateOf({ connection: { phase: "connecting", reason: null } })).toBe("connecting");
  expect(stateOf({ connection: { phase: "offline", reason: null } })).toBe("offline");
});

test("a full server and an ended connection say so, with the reason", () => {
  expect(stateOf({ storage: "full", saved: false, pending: 3 })).toBe("full");
  expect(deriveSaveStatus({ ...facts, connection: { phase: "ended", reason: "noAccess" }, saved: false, pending: 2 })).toMatchObject({ state: "closed", reason: "noAccess", pending: 2 });
});

test("changes left over from before the role was lowered are refused, never called saved", () => {
  expect(stateOf({ role: "viewer" })).toBe("saved");
  expect(deriveSaveStatus({ ...facts, role: "reviewer", saved: false, pending: 2 })).toMatchObject({ state: "refused", readOnly: true, pending: 2 });
});
