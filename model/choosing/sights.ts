import type { Sight } from "#model/choosing/scenario.ts";
import { dataItems } from "#model/data-items.ts";
import type { Named } from "#model/findings/finding.ts";
import { isHandOff } from "#model/map/hand-off.ts";
import { parseMapKey, type Channel, type Flow, type Step } from "#model/shape.ts";
import { isEnd, isGateway, isStart, isWaiting, isWork } from "#model/step-kinds.ts";

type Seen = {
  readonly step: Step;
  /** The step and the flow by which it is reached, where it is. */
  readonly before: Step | undefined;
  readonly by: Flow | undefined;
  /** The flows by which it can be left. */
  readonly ways: readonly Flow[];
  readonly channels: readonly Channel[];
  /** Where else work comes in. */
  readonly entries: readonly Step[];
};

/** What a vendor must show at a step, of what people said of it: never anything that the plan does not say. A work step of which nothing is said must at least be seen done. */
export function sightsOf({ step, before, by, ways, channels, entries }: Seen): readonly Sight[] {
  const sights: Sight[] = [];
  const see = (code: Sight["code"], params: Sight["params"] = {}) => void sights.push({ code, params });
  const from = channels.filter(({ id, entryStep }) => entryStep === step.id || step.channel === id);
  if (from.length > 0) see("captured", { channels: from.map(({ id }): Named => ({ in: "channels", id })) });
  if (isStart(step.kind) && entries.length > 0) see("entries", { steps: entries.map(({ id }): Named => ({ in: "steps", id })) });
  if (before && isHandOff(before, step)) see("handOver", { from: { in: "participants", id: before.place.lane! }, to: { in: "participants", id: step.place.lane! }, data: piecesOf(by?.data ?? "", before.dataOut), has: by?.data || before.dataOut ? "yes" : "no" });
  if (step.entry !== null && (step.entry === "automatic" || isToday(step))) see(step.entry === "automatic" ? "automatic" : "typedOnce");
  if (step.dataOut.trim()) see("data", { data: piecesOf(step.dataOut) });
  if (step.document.trim()) see("document", { document: step.document.trim() });
  if (step.approval) see("approval");
  if (step.deadline !== null) see("deadline", { deadlineMinutes: step.deadline });
  if (isWaiting(step.kind)) see("reminder");
  if (isGateway(step.kind)) {
    const options = ways.flatMap(({ title, condition }) => title || condition || []).join(", ");
    see("choice", { options, has: options ? "yes" : "no" });
  }
  if (step.exitCriteria.trim()) see("exit", { criteria: step.exitCriteria.trim() });
  if (step.pain.trim() && isToday(step)) see("pain", { pain: step.pain.trim() });
  if (isEnd(step.kind)) see("outcome");
  if (sights.length === 0 && isWork(step.kind)) see("moved");
  return sights;
}

const isToday = ({ map }: Step): boolean => parseMapKey(map).variant === "as-is";

/** Pieces of data in one line, each once. */
const piecesOf = (...texts: readonly string[]): string => dataItems(texts.join("\n")).map(({ name }) => name).join(", ");
