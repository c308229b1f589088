import { cache } from "react";
import { api } from "#app/caller.ts";

/** A workspace's plan as it stands now, read once per request. */
export const readPlan = cache(async (workspace: string) => (await api()).plan.get({ workspace }));
