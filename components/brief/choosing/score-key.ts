import { SCORE_MAX } from "#model/shape.ts";

/** The score that a key stands for, on the row of digits or the number pad; null takes it back; undefined for any other key. */
export function scoreOfKey({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): number | null | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === "Delete" || key === "Backspace") return null;
  return /^[0-9]$/.test(key) && Number(key) <= SCORE_MAX ? Number(key) : undefined;
}
