import * as Y from "yjs";

/** A root map holds records, a record holds texts. */
const MAX_DEPTH = 2;
type Struct = Y.Item | Y.GC | Y.Skip;

/**
 * Finds shared types nested deeper than a plan has them. Where an item leaves out its parent it is its neighbour's, which may be in the document, in the
 * same update, or gone: a type under something that is gone is dropped by Yjs, and passes.
 */
export class NestingCheck {
  readonly #doc: Y.Doc;
  readonly #structs = new Map<number, Struct[]>();
  /** The depth of what an item stands in; null where it cannot be said, and while it is being found out. */
  readonly #depths = new Map<Y.Item, number | null>();

  constructor(doc: Y.Doc, structs: readonly Struct[]) {
    this.#doc = doc;
    for (const struct of structs) {
      const list = this.#structs.get(struct.id.client);
      if (list) list.push(struct);
      else this.#structs.set(struct.id.client, [struct]);
    }
  }

  isTooDeep(item: Y.Item): boolean {
    if (!(item.content instanceof Y.ContentType)) return false;
    const depth = this.#depthAround(item);
    return depth !== null && depth >= MAX_DEPTH;
  }

  /** Walks from neighbour to neighbour and from parent to parent with a list of its own: chains may be as long as the update. */
  #depthAround(start: Y.Item): number | null {
    const path: { item: Y.Item; deeper: number }[] = [];
    let item: Y.Item = start;
    let depth: number | null;
    for (;;) {
      const known = this.#depths.get(item);
      if (known !== undefined) {
        depth = known;
        break;
      }
      this.#depths.set(item, null);
      if (typeof item.parent === "string") {
        path.push({ item, deeper: 0 });
        depth = 0;
        break;
      }
      const isChild = item.parent instanceof Y.ID;
      const id = item.parent instanceof Y.ID ? item.parent : (item.origin ?? item.rightOrigin);
      const next = id ? this.#find(id) : null;
      path.push({ item, deeper: isChild ? 1 : 0 });
      if (!(next instanceof Y.Item) || (isChild && !(next.content instanceof Y.ContentType))) {
        depth = null;
        break;
      }
      if (next.parent instanceof Y.AbstractType) {
        depth = depthOf(next.parent);
        break;
      }
      item = next;
    }
    for (const { item: passed, deeper } of path.reverse()) {
      depth = depth === null ? null : depth + deeper;
      this.#depths.set(passed, depth);
    }
    return depth;
  }

  #find({ client, clock }: Y.ID): Struct | null {
    if (clock < Y.getState(this.#doc.store, client)) return Y.getItem(this.#doc.store, Y.createID(client, clock));
    const list = this.#structs.get(client) ?? [];
    let [low, high] = [0, list.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = list[middle]!;
      if (clock < struct.id.clock) high = middle - 1;
      else if (clock >= struct.id.clock + struct.length) low = middle + 1;
      else return struct;
    }
    return null;
  }
}

/** How many shared types stand around what `type` holds, itself included; 0 for a root's. */
function depthOf(type: Y.AbstractType<unknown>): number {
  let depth = 0;
  for (let around = type._item; around !== null; around = (around.parent as Y.AbstractType<unknown>)._item) depth++;
  return depth;
}
