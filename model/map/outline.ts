import { isArtefact } from "#model/step-kinds.ts";
import type { Flow, Step } from "#model/shape.ts";

type Kinds = Pick<Step, "id" | "kind">;
type Ends = Pick<Flow, "id" | "from" | "to">;

/** One line of a map written as a list. */
export type OutlineRow = {
  readonly step: string;
  /** 1 for the main line, one more for each decision whose branch it is in; what belongs to a step is one deeper than it. */
  readonly level: number;
  /** The flow by which work comes here from the line above, or from the decision whose branch begins here; null for a first step, a join, and what only belongs to a step. */
  readonly via: string | null;
  /** Whether one of several branches begins here. */
  readonly isBranch: boolean;
  /** The flows that lead from here to a line elsewhere: back, to a join, into another branch. In the order of `flows`. */
  readonly jumps: readonly string[];
};

/**
 * A map as a list of its steps in the order in which work passes through them, each once. The branches of a step with several
 * ways on stand under it, one deeper; where all of them that meet again do so, the line goes on at the step's own depth. Several
 * first steps of one piece of work stand before the step where they meet. Notes and data stand under the first step they are
 * joined to; loose steps at the end. What the work leaves open is settled by the order of `steps`, of branches by that of `flows`. Never throws.
 */
export function outlineOf(steps: readonly Kinds[], flows: readonly Ends[]): OutlineRow[] {
  return new Writer(steps, flows).write();
}

class Writer {
  readonly #steps: readonly Kinds[];
  readonly #rank: ReadonlyMap<string, number>;
  readonly #onward = new Map<string, Ends[]>();
  readonly #artefacts = new Map<string, string[]>();
  readonly #isWork = new Set<string>();
  readonly #inward = new Map<string, string[]>();
  readonly #written = new Map<string, { level: number; via: string | null; isBranch: boolean }>();
  /** Joins that a decision further up goes on with. */
  readonly #waiting = new Set<string>();
  /** Flows that a line is the continuation of. */
  readonly #followed = new Set<string>();

  constructor(steps: readonly Kinds[], flows: readonly Ends[]) {
    this.#steps = steps;
    this.#rank = new Map(steps.map(({ id }, index) => [id, index]));
    for (const { id, kind } of steps) if (!isArtefact(kind)) this.#isWork.add(id);
    for (const flow of flows) {
      if (!this.#rank.has(flow.from) || !this.#rank.has(flow.to) || flow.from === flow.to) continue;
      if (this.#isWork.has(flow.from) && this.#isWork.has(flow.to)) {
        push(this.#onward, flow.from, flow);
        push(this.#inward, flow.to, flow.from);
      } else {
        if (this.#isWork.has(flow.from)) push(this.#artefacts, flow.from, flow.to);
        if (this.#isWork.has(flow.to)) push(this.#artefacts, flow.to, flow.from);
      }
    }
    for (const list of this.#artefacts.values()) list.sort(this.#byRank);
  }

  write(): OutlineRow[] {
    const pieces = this.#pieces();
    for (const piece of pieces) if (piece.length > 1) this.#writePiece(piece);
    for (const piece of pieces) if (piece.length === 1) this.#line(piece[0]!, 1);
    for (const { id } of this.#steps) if (!this.#written.has(id)) this.#put(id, 1, null, false);
    return [...this.#written].map(([step, row]) => ({
      step, ...row, jumps: (this.#onward.get(step) ?? []).filter(({ id }) => !this.#followed.has(id)).map(({ id }) => id),
    }));
  }

  /** Steps of work that are joined with each other, however; pieces and their steps in order. */
  #pieces(): string[][] {
    const beside = new Map<string, string[]>();
    for (const { from, to } of [...this.#onward.values()].flat()) {
      push(beside, from, to);
      push(beside, to, from);
    }
    const known = new Set<string>();
    const pieces: string[][] = [];
    for (const { id } of this.#steps) {
      if (!this.#isWork.has(id) || known.has(id)) continue;
      const piece = new Set([id]);
      for (const member of piece) for (const other of beside.get(member) ?? []) piece.add(other);
      for (const member of piece) known.add(member);
      pieces.push([...piece].sort(this.#byRank));
    }
    return pieces;
  }

  #writePiece(piece: readonly string[]): void {
    const entries = piece.filter((id) => !this.#inward.has(id));
    const firsts = entries.length > 0 ? entries : piece.slice(0, 1);
    const join = firsts.length > 1 ? this.#joinOf(firsts) : null;
    if (join !== null) this.#waiting.add(join);
    for (const first of firsts) this.#line(first, 1);
    if (join !== null) {
      this.#waiting.delete(join);
      this.#line(join, 1);
    }
    // A loop that nothing leads into.
    for (const id of piece) this.#line(id, 1);
  }

  /** Writes a line from `first` on: to its end, to what is written already, or to a join that waits. */
  #line(first: string, level: number, via: Ends | null = null, isBranch = false): void {
    let at: { id: string; via: Ends | null; isBranch: boolean } | null = { id: first, via, isBranch };
    while (at !== null && this.#isOpen(at.id)) {
      if (at.via) this.#followed.add(at.via.id);
      this.#put(at.id, level, at.via?.id ?? null, at.isBranch);
      for (const artefact of this.#artefacts.get(at.id) ?? []) if (!this.#written.has(artefact)) this.#put(artefact, level + 1, null, false);
      const ways: Ends[] = (this.#onward.get(at.id) ?? []).filter(({ to }) => this.#isOpen(to));
      at = ways.length > 1 ? this.#branches(ways, level) : ways[0] ? { id: ways[0].to, via: ways[0], isBranch: false } : null;
    }
  }

  /** Writes the branches that begin with `ways`; what the line goes on with after them. */
  #branches(ways: readonly Ends[], level: number): { id: string; via: null; isBranch: false } | null {
    const join = this.#joinOf(ways.map(({ to }) => to));
    if (join !== null) this.#waiting.add(join);
    for (const way of ways) this.#line(way.to, level + 1, way, true);
    if (join === null) return null;
    this.#waiting.delete(join);
    return { id: join, via: null, isBranch: false };
  }

  /**
   * Where most of the lines that begin with `firsts` meet; of several such steps the one that all of them reach soonest. The
   * lines are followed abreast, and no further than needed: a map of thousands of steps has hundreds of decisions.
   */
  #joinOf(firsts: readonly string[]): string | null {
    const lines = firsts.map((first) => ({ ways: new Map([[first, 0]]), front: [first], isClosed: false }));
    const met = new Map<string, { lines: number; furthest: number }>();
    for (let way = 0; ; way++) {
      for (const { front } of lines) for (const id of front) met.set(id, { lines: (met.get(id)?.lines ?? 0) + 1, furthest: way });
      for (const line of lines) line.isClosed ||= line.front.length === 0 && this.#isClosed(line.ways);
      const open = lines.filter(({ isClosed }) => !isClosed);
      const isSettled = open.length < 2 || lines.some(({ front }) => front.some((id) => open.every(({ ways }) => ways.has(id))));
      if (isSettled || lines.every(({ front }) => front.length === 0)) break;
      for (const line of lines) line.front = this.#advance(line.front, line.ways, way + 1);
    }
    const joins = [...met].filter(([, found]) => found.lines > 1);
    joins.sort(([a, one], [b, other]) => other.lines - one.lines || one.furthest - other.furthest || this.#byRank(a, b));
    return joins[0]?.[0] ?? null;
  }

  /** The steps reached next by a line that has got to `front`. */
  #advance(front: readonly string[], ways: Map<string, number>, way: number): string[] {
    const next: string[] = [];
    for (const id of front) {
      for (const { to } of this.#onward.get(id) ?? []) {
        if (ways.has(to) || !this.#isOpen(to)) continue;
        ways.set(to, way);
        next.push(to);
      }
    }
    return next;
  }

  /** Whether nothing but the line itself, and what is written, leads into a line that has ended: no other can meet it. */
  #isClosed(ways: ReadonlyMap<string, number>): boolean {
    return [...ways.keys()].every((id) => (this.#inward.get(id) ?? []).every((from) => ways.has(from) || this.#written.has(from)));
  }

  #put(id: string, level: number, via: string | null, isBranch: boolean): void {
    this.#written.set(id, { level, via, isBranch });
  }

  #isOpen(id: string): boolean {
    return !this.#written.has(id) && !this.#waiting.has(id);
  }

  readonly #byRank = (a: string, b: string): number => this.#rank.get(a)! - this.#rank.get(b)!;
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
