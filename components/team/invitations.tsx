"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useMay } from "#components/live/use-may.ts";
import { InvitationRow } from "#components/team/invitation-row.tsx";
import { useInvitations, type Invitation } from "#components/team/use-invitations.ts";
import { Section } from "#components/ui/section.tsx";

/** The links that let people in; for those who decide on that. */
export function Invitations({ workspace }: { workspace: string }) {
  return useMay()("invitation.manage") ? <Managed workspace={workspace} /> : null;
}

function Managed({ workspace }: { workspace: string }) {
  const t = useTranslations("team.invitations");
  const { invitations, revoke } = useInvitations(workspace);
  const open = invitations.filter(({ state }) => state === "active");
  const box = useRef<HTMLDivElement>(null);
  const end = (invitation: string) => {
    revoke(invitation);
    // The button goes with its row.
    box.current?.focus();
  };
  const ended = invitations.filter(({ state }) => state !== "active");
  return (
    <Section title={t("title")} hint={t("hint")}>
      <div ref={box} tabIndex={-1} className="outline-none">
        {open.length === 0 ? <p className="text-ink-2">{t("none")}</p> : <List label={t("title")} invitations={open} onRevoke={end} />}
      </div>
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
