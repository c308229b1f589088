"use client";
import { useTranslations } from "next-intl";
import { useMay } from "#components/live/use-may.ts";
import { InvitationRow } from "#components/team/invitation-row.tsx";
import { InviteDialog } from "#components/team/invite-dialog.tsx";
import { useInvitations, type Invitation } from "#components/team/use-invitations.ts";
import { Section } from "#components/ui/section.tsx";

type Props = { workspace: string; mail: boolean };

/** The links that let people in; for those who decide on that. */
export function Invitations(props: Props) {
  return useMay()("invitation.manage") ? <Managed {...props} /> : null;
}

function Managed({ workspace, mail }: Props) {
  const t = useTranslations("team.invitations");
  const { invitations, revoke } = useInvitations(workspace);
  const open = invitations.filter(({ state }) => state === "active");
  const ended = invitations.filter(({ state }) => state !== "active");
  return (
    <Section title={t("title")} hint={t("hint")} action={<InviteDialog workspace={workspace} mail={mail} />}>
      {open.length === 0 ? <p className="text-ink-2">{t("none")}</p> : <List label={t("title")} invitations={open} onRevoke={revoke} />}
      {ended.length > 0 && (
        <details className="mt-4">
          <summary className="w-fit rounded-sm text-sm text-ink-2 hover:text-ink">{t("ended", { count: ended.length })}</summary>
          <div className="mt-2"><List label={t("ended", { count: ended.length })} invitations={ended} /></div>
        </details>
      )}
    </Section>
  );
}

function List({ label, invitations, onRevoke }: { label: string; invitations: readonly Invitation[]; onRevoke?: (id: string) => void }) {
  return (
    <ul aria-label={label} className="-my-2 divide-y divide-line">
      {invitations.map((invitation) => <InvitationRow key={invitation.id} invitation={invitation} {...(onRevoke && { onRevoke: () => onRevoke(invitation.id) })} />)}
    </ul>
  );
}
