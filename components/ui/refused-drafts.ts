"use client";
import { useSyncExternalStore } from "react";

/** What was typed in a field and could not be taken, and why: kept until it is put right or given up, also while the field is not shown. */
export type RefusedDraft = { readonly typed: string; readonly problem: string };

/** More are not kept: the oldest goes. */
const MOST = 50;
const refused = new Map<string, RefusedDraft>();
const listeners = new Set<() => void>();

export function keepRefused(field: string, draft: RefusedDraft | null): void {
  if (draft === null && !refused.has(field)) return;
  refused.delete(field);
  if (draft) refused.set(field, draft);
  if (refused.size > MOST) refused.delete(refused.keys().next().value!);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What a field was left with; null when that was taken. */
export const refusedIn = (field: string): RefusedDraft | null => refused.get(field) ?? null;
export const useRefused = (field: string): RefusedDraft | null => useSyncExternalStore(subscribe, () => refusedIn(field), () => null);
