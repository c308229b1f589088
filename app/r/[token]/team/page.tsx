import { getTranslations } from "next-intl/server";
import { Involvement } from "#components/team/involvement/involvement.tsx";
import { Participants } from "#components/team/participants.tsx";
import { Page } from "#components/ui/page.tsx";

/** Who acts in the process; who may open the workspace is nothing to a guest. */
export default async function GuestTeamPage({ params }: { params: Promise<{ token: string }> }) {
  const t = await getTranslations("team");
  return <Page title={t("title")}><Participants workspace={(await params).token} mail={false} /><Involvement /></Page>;
}
