import type { Variant } from "#model/shape.ts";

/** The address of a process's map; without a process, of the maps. What is today is the map one means unless one says otherwise. */
export function mapPath(workspace: string, process?: string, variant: Variant = "as-is"): string {
  const path = `/w/${workspace}/map${process ? `/${process}` : ""}`;
  return variant === "as-is" ? path : `${path}?variant=${variant}`;
}

/** Ends the address of a process that has just been made: its name is to be typed. */
export const NAMING = "#name";

/** The variant that an address asks for; anything unknown is today's. */
export const parseVariant = (asked: string | null | undefined): Variant => (asked === "to-be" ? "to-be" : "as-is");
