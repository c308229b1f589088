import { redirect } from "next/navigation";

/** The first of the plan's pages. */
export default async function GuestPage({ params }: { params: Promise<{ token: string }> }) {
  redirect(`/r/${(await params).token}/goals`);
}
