import type { Outputs } from "#components/api/outputs.ts";

/** One notification as the inbox lists it. */
export type Notification = Outputs["notifications"]["list"]["notifications"][number];
/** A page of them. */
export type NotificationPage = Outputs["notifications"]["list"];
