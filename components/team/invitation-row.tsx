"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Invitation } from "#components/team/use-invitations.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";

const TONES = { active: "success", used: "neutral", expired: "neutral", revoked: "neutral" } as const;

export function InvitationRow({ invitation: { role, email, uses, maxUses, expiresAt, state }, onRevoke }: { invitation: Invitation; onRevoke?: () => void }) {
  const t = useTranslations("team.invitations");
  const roles = useTranslations("team.roles");
  const format = useFormatter();
  const [name, whom] = [roles(`${role}.name`), email ?? t("anyone")];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <span className="min-w-0 flex-1 basis-48">
        <span className="flex items-center gap-2"><span className="font-medium text-ink">{name}</span><Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge></span>
        <span className="block truncate text-sm text-ink-2">{whom}</span>
      </span>
      <span className="text-sm text-ink-2">
        {t("used", { uses, max: maxUses })}
        {state === "active" && <>, {t("until", { date: format.dateTime(new Date(expiresAt), { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" }) })}</>}
      </span>
      {onRevoke && <Button size="sm" aria-label={t("revokeOf", { role: name, whom })} onClick={onRevoke}>{t("revoke")}</Button>}
    </li>
  );
}
