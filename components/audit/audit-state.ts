"use client";
import { createContext, useContext, useSyncExternalStore } from "react";
import { createSignal, type Signal } from "#components/live/signal.ts";

/** What this browser alone knows of the page. Rows take from it what concerns them. */
export type AuditState = {
  /** The question that shows all of itself. */
  readonly expanded: Signal<string | null>;
  /** The question whose answer gets the keyboard once it is drawn. */
  readonly awaited: Signal<string | null>;
  /** What was done, for screen readers. */
  readonly news: Signal<string>;
};

export const createAuditState = (): AuditState => ({ expanded: createSignal<string | null>(null), awaited: createSignal<string | null>(null), news: createSignal("") });

export const AuditStateContext = createContext<AuditState | null>(null);

export function useAuditState(): AuditState {
  const state = useContext(AuditStateContext);
  if (!state) throw new Error("useAuditState outside of the audit");
  return state;
}

/** Whether a question shows all of itself; renders again only when that changes. */
export function useIsExpanded(question: string): boolean {
  const { expanded } = useAuditState();
  const read = () => expanded.get() === question;
  return useSyncExternalStore(expanded.subscribe, read, () => false);
}
