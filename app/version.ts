import { notFound } from "next/navigation";
import { cache } from "react";
import { api, codeOf } from "#app/caller.ts";

/** A version of a workspace, read once per request. One that is not there looks like a page that is not there. */
export const readVersion = cache(async (workspace: string, version: string) => {
  try {
    return await (await api()).versions.get({ workspace, version });
  } catch (error) {
    if (codeOf(error) === "NOT_FOUND" || codeOf(error) === "BAD_REQUEST") notFound();
    throw error;
  }
});
