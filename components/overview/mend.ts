import type { Milestone, NoteCode } from "#model/progress.ts";

/** The page of a workspace, from its address on, where a milestone is worked on; the main process's map where there is one. */
export function pageOfMilestone(milestone: Milestone, mainProcess: string | null): string {
  switch (milestone) {
    case "goals": return "/goals";
    case "team": return "/team";
    case "audit": return "/audit";
    case "responsibility": return "/matrix";
    case "brief": return "/brief/requirements";
    case "process":
    case "map": return mainProcess === null ? "/map" : `/map/${mainProcess}`;
  }
}

/** The page where what a note speaks of is mended. */
export function pageOfNote(code: NoteCode, mainProcess: string | null): string {
  return pageOfMilestone(code.split(".")[0] as Milestone, mainProcess);
}
