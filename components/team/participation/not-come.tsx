"use client";
import { MailQuestionMark } from "lucide-react";
import { useTranslations } from "next-intl";
import { useInvitations } from "#components/team/use-invitations.ts";
import { Badge } from "#components/ui/badge.tsx";

/** How many are named here; all of them stand among the invitations. */
const SHOWN = 5;

/** Those who are invited by address and have not come, among the members they would be. */
export function NotCome({ workspace }: { workspace: string }) {
  const t = useTranslations("team.participation");
  const roles = useTranslations("team.roles");
  const { invitations } = useInvitations(workspace);
  const open = invitations.filter(({ email, state }) => email !== null && state === "active");
  const more = open.length - SHOWN;
  const rows = open.slice(0, SHOWN).map(({ id, email, role }) => (
    <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span aria-hidden className="flex size-7 shrink-0 items-center justify-center rounded-full border border-dashed border-line-strong text-ink-3"><MailQuestionMark size={14} /></span>
      <span className="min-w-0 flex-1 basis-40 truncate text-ink">{email}</span>
      <Badge tone="warning">{t("notCome")}</Badge>
      <span className="text-ink-2 max-sm:ml-10 sm:w-40 sm:px-2.5">{roles(`${role}.name`)}</span>
      <span aria-hidden className="size-8 max-sm:hidden" />
    </li>
  ));
  return more > 0 ? [...rows, <li key="more" className="py-2 pl-10 text-sm text-ink-2">{t("moreNotCome", { count: more })}</li>] : rows;
}
