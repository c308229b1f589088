/** The plain answers that a branch may be called, as people type them, each with its opposite. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([["да", "Нет"], ["нет", "Да"], ["yes", "No"], ["no", "Yes"]]);

/** What the other of two branches is called when one is called by a plain yes or no; null when it is called by something else. */
export const oppositeAnswer = (title: string): string | null => OPPOSITES.get(title.trim().toLowerCase().replace(/[.!]$/, "")) ?? null;
