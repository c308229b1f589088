import { getTranslations } from "next-intl/server";
import { Involvement } from "#components/team/involvement/involvement.tsx";
import { Participants } from "#components/team/participants.tsx";
import { Page } from "#components/ui/page.tsx";

export { generateMetadata } from "#app/w/[workspace]/team/page.tsx";

/** Who acts in the process. Who may open the workspace is no part of the plan, and of no version. */
export default async function VersionTeamPage({ params }: { params: Promise<{ workspace: string }> }) {
  const t = await getTranslations("team");
  return <Page title={t("title")} lead={t("lead")}><Participants workspace={(await params).workspace} mail={false} /><Involvement /></Page>;
}
