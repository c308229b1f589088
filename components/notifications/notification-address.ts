import { activityAddress } from "#components/live/activity-address.ts";
import { homeOf } from "#components/live/home.ts";
import { threadAddress } from "#components/live/thread-address.ts";
import { versionAddress } from "#components/live/version-address.ts";
import type { Told } from "#model/notifications.ts";

/** Where a notification leads; null where it is answered in its place: an invitation. */
export function notificationAddress(workspace: string, told: Told): string | null {
  const home = homeOf(workspace);
  switch (told.kind) {
    case "mentioned": case "replied": case "begunByGuest": case "assigned": return threadAddress(home, told.params.place, told.params.thread);
    case "reviewAsked": case "reviewAnswered": return versionAddress(home, told.params.version);
    case "madeAccountable": case "madeResponsible": return told.params.count === 1 ? activityAddress(home, told.params.activity) : `${home}/matrix/${told.params.participant}`;
    case "roleChanged": return home;
    case "invited": return null;
  }
}
