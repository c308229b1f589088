"use client";
import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Select } from "#components/ui/select.tsx";
import { ROLES, type Role } from "#model/access.ts";

type Props = { emails: readonly string[]; isAsked: boolean; onAsk: (on: boolean) => void; role: Role; onRole: (role: Role) => void };

/** Whether those with an address in the list are invited as well, and as what. */
export function InviteThem({ emails, isAsked, onAsk, role, onRole }: Props) {
  const t = useTranslations("team.import");
  const roles = useTranslations("team.roles");
  const invitations = useTranslations("team.invitations");
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line-strong px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Checkbox checked={isAsked} onCheckedChange={onAsk} label={t("invite", { count: emails.length })} className="flex-1 basis-60" />
        {isAsked && <span className="w-44"><Select<Role> aria-label={invitations("role")} size="sm" value={role} onValueChange={onRole} options={ROLES.map((value) => ({ value, label: roles(`${value}.name`), hint: roles(`${value}.can`) }))} /></span>}
      </div>
      {isAsked && <p className="max-h-20 overflow-y-auto pl-6 text-sm wrap-anywhere text-ink-2">{emails.join(", ")}</p>}
    </div>
  );
}
