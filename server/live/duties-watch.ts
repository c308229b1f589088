import { inArray } from "drizzle-orm";
import type * as Y from "yjs";
import type { Db } from "#db/client.ts";
import { members } from "#db/schema/workspaces.ts";
import { keysOf, newDuties, standingsOf, touchedDuties, type NewDuty, type Standings } from "#model/matrix/new-duties.ts";
import { project } from "#model/project.ts";
import type { Plan } from "#model/shape.ts";
import { notify } from "#server/services/notifications/notify.ts";
import type { Log } from "#server/log.ts";

/** So long nothing may change before people are told, and no longer than that they wait, ms: a letter typed and taken back says nothing, a matrix being filled in is told once. */
const QUIET_MS = 30_000;
const LONGEST_MS = 180_000;

type Watched = { readonly workspaceId: string; before: Standings; /** Who touched what last, since `since`. */ readonly by: Map<string, string | null>; since: number; timer: NodeJS.Timeout | null };

/** Tells members what they have become Accountable and Responsible for: seen in the plan itself, whatever changed it, and attributed as the hub attributes it. */
export class DutiesWatch {
  readonly #db: Db;
  readonly #log: Log;
  readonly #onTold: (workspaceId: string) => void;
  readonly #watched = new Map<Y.Doc, Watched>();

  /** `onTold` hears of each workspace in which somebody was told something. */
  constructor(db: Db, log: Log, onTold: (workspaceId: string) => void) {
    this.#db = db;
    this.#log = log;
    this.#onTold = onTold;
  }

  /** From now on `note` counts for this document: what it holds so far, which is `plan`, is nothing new. */
  watch(workspaceId: string, doc: Y.Doc, plan: Plan): void {
    this.#watched.set(doc, { workspaceId, before: standingsOf(plan), by: new Map(), since: 0, timer: null });
  }

  note(doc: Y.Doc, actor: string | null, transaction: Y.Transaction): void {
    const watched = this.#watched.get(doc);
    if (!watched) return;
    const touched = touchedDuties(transaction);
    if (touched.size === 0) return;
    if (watched.by.size === 0) watched.since = Date.now();
    for (const key of touched) watched.by.set(key, actor);
    if (watched.timer) clearTimeout(watched.timer);
    const wait = Math.max(0, Math.min(QUIET_MS, watched.since + LONGEST_MS - Date.now()));
    watched.timer = setTimeout(() => void this.flush(doc), wait).unref();
  }

  /** The plan is closed: what waits is told now. */
  async end(doc: Y.Doc): Promise<void> {
    await this.flush(doc);
    this.#watched.delete(doc);
  }

  /** Tells what waits, of one plan or of all. */
  async flush(only?: Y.Doc): Promise<void> {
    const all = [...this.#watched].filter(([doc]) => only === undefined || doc === only);
    await Promise.all(all.map(([doc, watched]) => this.#tell(doc, watched)));
  }

  async #tell(doc: Y.Doc, watched: Watched): Promise<void> {
    if (watched.timer) clearTimeout(watched.timer);
    watched.timer = null;
    if (watched.by.size === 0) return;
    const plan = project(doc);
    const [after, by] = [standingsOf(plan), new Map(watched.by)];
    // What was done at another instance is told there.
    const duties = newDuties(watched.before, after).filter((duty) => keysOf(duty).some((key) => by.has(key)));
    watched.before = after;
    watched.by.clear();
    if (duties.length === 0) return;
    try {
      if (await this.#write(watched.workspaceId, plan, groupByWho(duties, by))) this.#onTold(watched.workspaceId);
    } catch (error) {
      this.#log.warn("duties not told", { workspace: watched.workspaceId, error });
    }
  }

  async #write(workspaceId: string, plan: Plan, groups: readonly Group[]): Promise<boolean> {
    const ids = [...new Set(groups.flatMap(({ member, actor }) => (actor === null ? [member] : [member, actor])))];
    return this.#db.transaction(async (tx) => {
      const rows = await tx.select({ id: members.id, userId: members.userId }).from(members).where(inArray(members.id, ids));
      const userOf = (member: string | null) => rows.find(({ id }) => id === member)?.userId ?? null;
      const told = [];
      for (const { member, actor, duties } of groups) {
        const to = userOf(member);
        const answered = duties.filter(({ letter }) => letter === "A");
        const main = answered.length > 0 ? answered : duties;
        const params = { count: main.length, title: plan.activities.find(({ id }) => id === main[0]!.activity)?.title ?? "", activity: main[0]!.activity, participant: main[0]!.participant };
        const scope = { id: workspaceId, userId: userOf(actor) };
        if (to === null) continue;
        told.push(...(answered.length > 0
          ? await notify(tx, scope, { to: [to], kind: "madeAccountable", params: { ...params, responsible: duties.length - answered.length } })
          : await notify(tx, scope, { to: [to], kind: "madeResponsible", params })));
      }
      return told.length > 0;
    });
  }
}

type Group = { readonly member: string; readonly actor: string | null; readonly duties: readonly NewDuty[] };

/** One notification each: what one member owes to the hand of another. */
function groupByWho(duties: readonly NewDuty[], by: ReadonlyMap<string, string | null>): Group[] {
  const groups = new Map<string, { member: string; actor: string | null; duties: NewDuty[] }>();
  for (const duty of duties) {
    const actor = by.get(keysOf(duty).find((key) => by.has(key))!) ?? null;
    const key = `${duty.member} ${actor}`;
    const group = groups.get(key) ?? { member: duty.member, actor, duties: [] };
    groups.set(key, group);
    group.duties.push(duty);
  }
  return [...groups.values()];
}
