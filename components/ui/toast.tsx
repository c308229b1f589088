"use client";
import { useSyncExternalStore } from "react";

export type ToastContent = {
  title: string;
  detail?: string | undefined;
  tone?: "neutral" | "danger";
  /** A way to take it back, or to go on; pressing it closes the toast. */
  action?: { label: string; onClick: () => void };
  /** It goes when the page, or what its address asks for, changes: there is nothing to be seen of it elsewhere. */
  isLocal?: boolean;
  /** Until it is answered or closed. */
  stays?: boolean;
  /** It goes: pressed, closed, or after its time. */
  onClosed?: () => void;
};

export type ToastOrder = { id: string; content: ToastContent | null };

// One list of toasts per page: who adds one needs not render again when it goes. Orders wait until the list is drawn.
let waiting: ToastOrder[] = [];
let take: ((order: ToastOrder) => void) | null = null;
let wanted = false;
let count = 0;
const listeners = new Set<() => void>();

function order(next: ToastOrder): void {
  if (take) return take(next);
  waiting.push(next);
  wantToasts();
}

/** Has the list drawn. */
export function wantToasts(): void {
  wanted = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** For the list: takes what has been ordered and will be; returns how to stop. */
export function takeToasts(taker: (order: ToastOrder) => void): () => void {
  take = taker;
  for (const next of waiting.splice(0)) taker(next);
  return () => void (take = null);
}

const toasts = {
  add(content: ToastContent): string {
    const id = `toast-${++count}`;
    order({ id, content });
    return id;
  },
  close: (id: string): void => order({ id, content: null }),
};

/** What happened, said without asking anything. */
export const useToast = (): typeof toasts => toasts;

/** Whether the list has to be there. */
export const useWantsToasts = (): boolean => useSyncExternalStore(subscribe, () => wanted, () => false);
