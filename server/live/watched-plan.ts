import type * as Y from "yjs";
import type { Change } from "#model/activity/change.ts";
import { describeChanges } from "#model/activity/describe.ts";
import { gather } from "#model/activity/gather.ts";
import { changesOf, isShared, touchedIn, type Touched } from "#model/activity/touched.ts";
import { Projection } from "#model/project.ts";
import type { Plan } from "#model/shape.ts";

/** A thing left alone for this long is done with; one that is not is spoken of at least this often, ms. */
const QUIET_MS = 30_000;
const LONGEST_MS = 300_000;
const MAX_BURSTS = 5000;

type Actor = string | null;
/** The work of whoever is at one thing: how the plan was before, and which parts each of them has written in. */
type Burst = { readonly before: Plan; readonly first: number; last: number; readonly by: Map<Actor, Set<string>> };
type Told = { readonly actor: Actor; readonly at: number; readonly change: Change };

/** Gathers what is done in one plan: a transaction costs the names of what it wrote in, the plan is read again once per turn. */
export class WatchedPlan {
  readonly #projection: Projection;
  readonly #bursts = new Map<string, Burst>();
  /** Written in since the projection was last refreshed. */
  #unread = new Map<string, Set<string>>();

  constructor(doc: Y.Doc) {
    this.#projection = new Projection(doc);
  }

  /** As it was when it was last read. */
  get plan(): Plan {
    return this.#projection.plan;
  }

  get isWaiting(): boolean {
    return this.#bursts.size > 0;
  }

  get isFull(): boolean {
    return this.#bursts.size >= MAX_BURSTS;
  }

  note(actor: Actor, transaction: Y.Transaction, now: number): void {
    for (const [key, parts] of touchedIn(transaction)) {
      // Until it is refreshed the projection still shows what was before: nobody has written here since, or there would be a burst.
      const burst = this.#bursts.get(key) ?? { before: this.#projection.plan, first: now, last: now, by: new Map() };
      this.#bursts.set(key, burst);
      burst.last = now;
      const unread = this.#unread.get(key) ?? new Set();
      this.#unread.set(key, unread);
      for (const part of parts) {
        unread.add(part);
        attribute(burst, actor, part, isShared(key, part));
      }
    }
  }

  /** Takes in what was done at another instance, which tells of it. */
  follow(transaction: Y.Transaction): void {
    for (const [key, parts] of touchedIn(transaction)) {
      const unread = this.#unread.get(key) ?? new Set();
      this.#unread.set(key, unread);
      for (const part of parts) unread.add(part);
    }
  }

  /** Reads what was written since the plan was last read: what comes next is told by how it is now. */
  refresh(): Plan {
    const plan = this.#projection.refresh(changesOf(this.#unread));
    this.#unread = new Map();
    return plan;
  }

  /** What is to be told now: of the things that are left alone, or of all. */
  take(now: number, all: boolean): Told[] {
    const due = [...this.#bursts].filter(([, { first, last }]) => all || now - last >= QUIET_MS || now - first >= LONGEST_MS);
    if (due.length === 0) return [];
    const after = this.refresh();
    for (const [key] of due) this.#bursts.delete(key);
    return byActor(due).flatMap(({ actor, at, befores }) =>
      gather([...befores].flatMap(([before, touched]) => describeChanges(before, after, touched))).map((change) => ({ actor, at, change })));
  }
}

/** What two set one after the other is the later one's; a text is of all who typed in it. */
function attribute({ by }: Burst, actor: Actor, part: string, shared: boolean): void {
  if (!shared) {
    for (const [other, parts] of by) {
      if (other === actor || !parts.delete(part)) continue;
      if (parts.size === 0) by.delete(other);
    }
  }
  (by.get(actor) ?? by.set(actor, new Set()).get(actor)!).add(part);
}

function byActor(bursts: readonly (readonly [string, Burst])[]): { actor: Actor; at: number; befores: Map<Plan, Touched> }[] {
  const found = new Map<Actor, { actor: Actor; at: number; befores: Map<Plan, Map<string, Set<string>>> }>();
  for (const [key, { before, last, by }] of bursts) {
    for (const [actor, parts] of by) {
      const mine = found.get(actor) ?? { actor, at: 0, befores: new Map() };
      found.set(actor, mine);
      mine.at = Math.max(mine.at, last);
      mine.befores.set(before, (mine.befores.get(before) ?? new Map()).set(key, parts));
    }
  }
  return [...found.values()];
}
