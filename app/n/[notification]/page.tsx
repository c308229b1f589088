import { notFound, redirect } from "next/navigation";
import { api, codeOf } from "#app/caller.ts";
import { requireViewer } from "#app/gate.ts";
import { notificationAddress } from "#components/notifications/notification-address.ts";

type Props = { params: Promise<{ notification: string }> };

/** Where the links of letters lead: on to what the notification is about. */
export default async function NotificationPage({ params }: Props) {
  await requireViewer();
  const { notification } = await params;
  if (!/^\d{1,15}$/.test(notification)) notFound();
  const { workspace, told } = await open(Number(notification));
  redirect(notificationAddress(workspace, told) ?? "/");
}

async function open(notification: number) {
  try {
    return await (await api()).notifications.open({ notification });
  } catch (error) {
    if (codeOf(error) === "NOT_FOUND" || codeOf(error) === "BAD_REQUEST") notFound();
    throw error;
  }
}
