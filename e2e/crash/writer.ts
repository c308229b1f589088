import { WebSocket } from "ws";
import { createDocument } from "#model/document.ts";
import { newId } from "#model/ids.ts";
import { project } from "#model/project.ts";
import { SHAPE } from "#model/shape.ts";
import { createLive, type Live } from "#components/live/live.ts";
import type { SaveStatus } from "#components/live/save-status.ts";

export type Member = { workspace: string; memberId: string; userId: string; name: string; cookie: string };

/**
 * A browser that writes: the browser's own code over a real socket. It counts what it writes under keys of its own, and what it was told is saved.
 * Closing and opening it again is closing and opening a tab: the offline copy stays.
 */
export class Writer {
  readonly written = new Map<string, number>();
  readonly saved = new Map<string, number>();
  writes = 0;
  /** What the screen said, each state once, since `listen`. */
  readonly said = new Set<SaveStatus["state"] | "slow">();
  readonly #member: Member;
  readonly #address: string;
  readonly #keys = Array.from({ length: 5 }, newId);
  #live: Live | null = null;
  #leave: (() => void) | null = null;

  constructor(member: Member, address: string) {
    this.#member = member;
    this.#address = address;
  }

  open(): void {
    const { workspace, memberId, userId, name, cookie } = this.#member;
    const origin = this.#address;
    class SignedIn extends WebSocket {
      constructor(url: string) {
        super(url, { headers: { cookie, origin } });
        this.on("error", () => undefined);
      }
    }
    const live = createLive({
      workspace, me: { memberId, userId, name, role: "editor" }, initial: project(createDocument()),
      url: () => `${origin.replace("http", "ws")}/collab?shape=${SHAPE}`, WebSocketPolyfill: SignedIn,
    });
    live.status.subscribe(() => this.#note(live));
    this.#live = live;
    this.#leave = live.start();
  }

  close(): void {
    this.#leave?.();
    this.#leave = null;
    this.#live = null;
  }

  /** From now on what is said counts. */
  listen(): void {
    this.said.clear();
    if (this.#live) this.#hear(this.#live.status.get());
  }

  get status(): SaveStatus | null {
    return this.#live?.status.get() ?? null;
  }

  /** Writes the next number under one of its keys, with `more` text beside it. */
  write(random: () => number, more = 0): void {
    const live = this.#live;
    if (!live || !live.ready.get()) return;
    const key = this.#keys[Math.floor(random() * this.#keys.length)]!;
    const value = (this.written.get(key) ?? 0) + 1;
    const values = { baseline: value, ...(more > 0 && { notes: Array.from({ length: more / 8 }, () => random().toString(36).slice(2, 10).padEnd(8)).join("") }) };
    const isThere = live.plan.get().goals.some((goal) => goal.id === key);
    live.apply([isThere ? { type: "goal.set", id: key, values } : { type: "goal.add", id: key, values: { title: this.#member.name, ...values } }]);
    this.written.set(key, value);
    this.writes++;
    this.#note(live);
  }

  /** Resolves when it says that everything it wrote is saved. */
  async settled(): Promise<void> {
    const live = this.#live!;
    const isSettled = () => live.status.get().state === "saved" && live.status.get().pending === 0;
    if (isSettled()) return;
    await new Promise<void>((resolve) => {
      const stop = live.status.subscribe(() => {
        if (!isSettled()) return;
        stop();
        resolve();
      });
    });
  }

  /** The device notices that the network is back. */
  wake(): void {
    this.#live?.retry();
  }

  plan() {
    return this.#live!.plan.get();
  }

  /** What the screen says is what counts. */
  #note(live: Live): void {
    if (live !== this.#live) return;
    this.#hear(live.status.get());
    if (live.status.get().state !== "saved") return;
    for (const [key, value] of this.written) this.saved.set(key, value);
  }

  #hear({ state, slow }: SaveStatus): void {
    this.said.add(state);
    if (slow) this.said.add("slow");
  }
}
