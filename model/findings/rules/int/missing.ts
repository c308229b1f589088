import type { Integration } from "#model/shape.ts";

/** What an integration cannot be priced without. */
export type Missing = "ends" | "data" | "direction" | "master" | "frequency";

/** What is not said of an integration; nothing of one that nobody has begun to describe. */
export function missingOf({ title, from, to, master, interval, frequency }: Integration): readonly Missing[] {
  const isSaid = title.trim() !== "";
  if (!isSaid && from === null && to === null) return [];
  const missing: Missing[] = [];
  if (from === null || to === null) missing.push("ends");
  if (!isSaid) missing.push("data");
  if (master === null) missing.push("master");
  if (interval === "periodic" && frequency.trim() === "") missing.push("frequency");
  return missing;
}
