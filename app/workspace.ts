import { notFound } from "next/navigation";
import { cache } from "react";
import { api, codeOf } from "#app/caller.ts";
import { requireViewer } from "#app/gate.ts";

/** The workspace of a page and who asks for it, asked once per request. A workspace that is not theirs looks like one that is not there. */
export const openWorkspace = cache(async (id: string) => {
  const me = await requireViewer();
  try {
    return { me, workspace: await (await api()).workspaces.get({ workspace: id }) };
  } catch (error) {
    if (codeOf(error) === "NOT_FOUND" || codeOf(error) === "BAD_REQUEST") notFound();
    throw error;
  }
});
