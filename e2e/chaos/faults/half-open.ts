import { setTimeout as pause } from "node:timers/promises";
import { LazyProxy } from "#e2e/chaos/lazy-proxy.ts";
import type { Fault } from "#e2e/chaos/fault.ts";

/** The app gives up a peer of which it hears nothing for a minute, and looks once a minute. */
const GIVEN_UP_WITHIN_MS = 150_000;

/** Wires go dead without a word: no side is told. The page asks for a sign of life every 20 s, and at once when the device says that something about its network has changed. */
export const halfOpen: Fault = {
  name: "half-open sockets",
  async prepare() {
    const hold: Record<string, unknown> = {};
    return {
      hold,
      async door(port) {
        const proxy = await LazyProxy.before(port);
        hold.proxy = proxy;
        return proxy.port;
      },
      clear: async () => (hold.proxy as LazyProxy | undefined)?.close(),
    };
  },
  async strike({ around }) {
    (around.hold!.proxy as LazyProxy).freeze();
  },
  lasts: { short: 1000, long: 35_000 },
  isReadable: true,
  async mend({ around, writers }, isLong) {
    for (const writer of writers) writer.wake();
    const proxy = around.hold!.proxy as LazyProxy;
    if (!isLong) return;
    for (const until = Date.now() + GIVEN_UP_WITHIN_MS; proxy.dead > 0; await pause(500)) {
      if (Date.now() > until) throw new Error(`the app holds on to ${proxy.dead} dead peers`);
    }
  },
  judge: (said) => (said.has("saving") || said.has("offline") ? null : "nothing got through, and it was called saved"),
};
