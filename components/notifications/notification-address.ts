import { activityAddress } from "#components/live/activity-address.ts";
import { threadAddress } from "#components/live/thread-address.ts";
import type { Told } from "#model/notifications.ts";

/** Where a notification leads; null where it is answered in its place: an invitation. */
export function notificationAddress(workspace: string, told: Told): string | null {
  switch (told.kind) {
    case "mentioned": case "replied": case "assigned": return threadAddress(workspace, told.params.place, told.params.thread);
    case "reviewAsked": case "reviewAnswered": return `/w/${workspace}/versions/${told.params.version}`;
    case "madeAccountable": case "madeResponsible": return told.params.count === 1 ? activityAddress(workspace, told.params.activity) : `/w/${workspace}/matrix/${told.params.participant}`;
    case "roleChanged": return `/w/${workspace}`;
    case "invited": return null;
  }
}
