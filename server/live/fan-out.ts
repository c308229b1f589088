import { randomBytes } from "node:crypto";
import { fromBase64, toBase64 } from "lib0/buffer";
import type { Redis } from "ioredis";
import type { CloseReason } from "#model/close-codes.ts";
import type { Who } from "#server/live/hub-type.ts";
import type { Digest } from "#server/live/presence-frames.ts";

/** What instances tell each other of one plan. An update is on disk before it is told; `by` is whose writing it is, as `OpenPlan` names authors. */
export type PlanNews = { t: "update"; bytes: Uint8Array; by: string } | { t: "here"; digest: Digest } | { t: "who" };
/** What they tell each other whatever is open where. */
export type Call = { t: "stale"; workspaceId: string; queries: readonly string[] } | { t: "hangUp"; who: Who; reason: CloseReason };

/** The way to the other instances of the app. Nothing waits for it, and nothing is lost with it: what it carries is in the database, or passes. */
export type FanOut = {
  /** This instance, by a name that no other has. */
  readonly instance: string;
  /** Whether the others cannot be heard at the moment. */
  readonly isAway: boolean;
  /** Hears of a plan from now on; resolves when it does, or when that takes too long. */
  join(workspaceId: string, hear: (instance: string, news: PlanNews) => void): Promise<void>;
  leave(workspaceId: string): void;
  tell(workspaceId: string, news: PlanNews): void;
  call(call: Call): void;
  close(): Promise<void>;
};
export type Ears = {
  onCall(call: Call): void;
  /** An instance has stopped, or was not heard of for a while. */
  onGone(instance: string): void;
  /** Redis was away, from here or from another instance: something was told that nobody here has heard. */
  onMissed(): void;
};
type Letter = { from: string; news?: PlanNews | { t: "update"; bytes: string; by: string }; call?: Call; missed?: true; end?: true };

const ALIVE_EVERY_MS = 2000;
const FORGOTTEN_AFTER_MS = 7000;
const JOIN_PATIENCE_MS = 1000;

/** Instances over Redis' publish and subscribe, in channels that begin with `namespace`; `redis` publishes, a second connection of the same kind listens. */
export function createFanOut(redis: Redis, namespace: string, ears: Ears): FanOut {
  const instance = randomBytes(5).toString("hex");
  const everyone = `${namespace}:all`;
  const channelOf = (workspaceId: string) => `${namespace}:plan:${workspaceId}`;
  const listener = redis.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null, commandTimeout: undefined, autoResubscribe: true });
  const plans = new Map<string, (instance: string, news: PlanNews) => void>();
  const heardAt = new Map<string, number>();
  let wasAway = false;
  /** Whether something could not be told. */
  let isOwed = false;

  const publish = (channel: string, letter: Omit<Letter, "from">) => {
    const owe = () => (isOwed = true);
    if (redis.status === "ready") redis.publish(channel, JSON.stringify({ from: instance, ...letter })).catch(owe);
    else owe();
  };
  const sayAlive = () => {
    const missed = isOwed && redis.status === "ready";
    if (missed) isOwed = false;
    publish(everyone, missed ? { missed } : {});
  };
  const alive = setInterval(() => {
    sayAlive();
    for (const [other, at] of heardAt) {
      if (performance.now() - at < FORGOTTEN_AFTER_MS) continue;
      heardAt.delete(other);
      ears.onGone(other);
    }
  }, ALIVE_EVERY_MS).unref();

  listener.on("error", () => undefined);
  listener.on("close", () => (wasAway = true));
  listener.on("ready", () => {
    if (wasAway) ears.onMissed();
    wasAway = false;
  });
  redis.on("ready", sayAlive);
  listener.subscribe(everyone).catch(() => undefined);
  listener.on("message", (channel: string, text: string) => {
    const { from, news, call, missed, end } = JSON.parse(text) as Letter;
    if (from === instance) return;
    heardAt.set(from, performance.now());
    if (call) ears.onCall(call);
    if (missed) ears.onMissed();
    if (news) plans.get(channel)?.(from, news.t === "update" ? { ...news, bytes: fromBase64(news.bytes as string) } : news);
    if (!end) return;
    heardAt.delete(from);
    ears.onGone(from);
  });

  return {
    instance,
    get isAway() {
      return listener.status !== "ready" || redis.status !== "ready";
    },
    async join(workspaceId, hear) {
      plans.set(channelOf(workspaceId), hear);
      const late = new Promise((resolve) => setTimeout(resolve, JOIN_PATIENCE_MS).unref());
      await Promise.race([listener.subscribe(channelOf(workspaceId)).catch(() => undefined), late]);
    },
    leave(workspaceId) {
      plans.delete(channelOf(workspaceId));
      listener.unsubscribe(channelOf(workspaceId)).catch(() => undefined);
    },
    tell: (workspaceId, news) => publish(channelOf(workspaceId), { news: news.t === "update" ? { ...news, bytes: toBase64(news.bytes) } : news }),
    call: (call) => publish(everyone, { call }),
    async close() {
      clearInterval(alive);
      redis.off("ready", sayAlive);
      publish(everyone, { end: true });
      listener.disconnect();
    },
  };
}
