import { expect, test } from "vitest";
import { channelEntriesOf } from "#model/metrics/channel-entries.ts";
import { drawn, onMap, stepIn } from "#model/metrics/testing/drawn.ts";
import type { Channel } from "#model/shape.ts";

const channel = (id: string, entryStep: string | null) => ({ id, entryStep }) as Channel;
const CHANNELS = [channel("phone", "call"), channel("chat", "write"), channel("mail", null), channel("fax", null), channel("site", "t1")];
const plan = {
  ...drawn({ p1: null }, [
    { ...stepIn("form", "sales", { kind: "startMessage" }), place: { lane: "sales", x: 0, y: 90 } }, stepIn("call", "sales", { kind: "start", channel: "phone" }), { ...stepIn("write", "sales"), place: { lane: "sales", x: 100, y: 0 } },
    { ...stepIn("answer", "sales", { channel: "mail" }), place: { lane: "sales", x: 200, y: 0 } }, stepIn("other", "sales"), stepIn("send", "sales", { kind: "sendTask", channel: "fax" }), ...onMap("p1/to-be", [stepIn("t1", "sales", { kind: "start" })]),
  ]),
  channels: CHANNELS,
};

test("where clients come in, by which channel; what a channel enters at counts before that the step speaks of it", () => {
  const { steps, at, isTied } = channelEntriesOf(plan, "as-is");
  expect(steps.map(({ id }) => id)).toEqual(["call", "form", "write", "answer"]);
  expect(CHANNELS.map((one) => [one.id, isTied(one), ...steps.map((step) => at(one, step))])).toEqual([
    ["phone", true, "enters", null, null, null],
    ["chat", true, null, null, "enters", null],
    ["mail", true, null, null, null, "named"],
    // What is sent out brings nothing in.
    ["fax", false, null, null, null, null],
    // Comes in on the map that is to be.
    ["site", true, null, null, null, null],
  ]);
  expect(channelEntriesOf(plan, "p1/to-be").steps.map(({ id }) => id)).toEqual(["t1"]);
});
