import * as Y from "yjs";
import { findEntry, isGone, root, setGone } from "#model/document.ts";
import { COLLECTION_NAMES, type Collection } from "#model/shape.ts";

type Insertions = Parameters<typeof Y.isDeleted>[0];

/**
 * Whether undoing a step with these `insertions` must leave `item` alone, because it is, or belongs to, a record that the step
 * had added. Such a record is marked as removed instead: what others wrote in it meanwhile would go with it (rule D9).
 */
export function keepsRecord(doc: Y.Doc, item: Y.Item, insertions: Insertions): boolean {
  const found = recordOf(doc, item);
  if (!found || !Y.isDeleted(insertions, found.item.id)) return false;
  const entry = found.item === item ? findEntry(doc, found.collection, found.id) : null;
  if (entry && !isGone(entry)) setGone(entry, true);
  return true;
}

function recordOf(doc: Y.Doc, item: Y.Item): { collection: Collection; id: string; item: Y.Item } | null {
  for (let at: Y.Item | null = item; at !== null; at = parentItem(at)) {
    const collection = COLLECTION_NAMES.find((name) => root(doc, name) === at!.parent);
    if (collection) return at.parentSub === null ? null : { collection, id: at.parentSub, item: at };
  }
  return null;
}

const parentItem = (item: Y.Item): Y.Item | null => (item.parent instanceof Y.AbstractType ? item.parent._item : null);
