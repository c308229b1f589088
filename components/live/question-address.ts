import type { Home } from "#components/live/home.ts";

const QUESTION = /^#question=([0-9a-z]{1,64})$/;
/** The address of one question of the audit, opened there. */
export const questionAddress = (home: Home, question: string): string => `${home}/audit#question=${question}`;
/** The question that the end of an address asks for; null when it asks for none. */
export const questionOfHash = (hash: string): string | null => QUESTION.exec(hash)?.[1] ?? null;
