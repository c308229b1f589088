"use client";
import { LogOut, UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { ROLES, type Role } from "#model/access.ts";
import { useMay } from "#components/live/use-may.ts";
import { MemberPart } from "#components/team/participation/member-part.tsx";
import type { Part } from "#components/team/participation/use-participation.ts";
import type { Member } from "#components/team/use-members.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Select } from "#components/ui/select.tsx";

type Props = { member: Member; part: Part; onRole: (role: Role) => void; onLeave: () => void; onRemove: () => void };

/** A member: who, in which role, whom they stand for and what they have done, and how they go. */
export function MemberRow({ member: { name, email, role, you }, part, onRole, onLeave, onRemove }: Props) {
  const t = useTranslations("team.members");
  const roles = useTranslations("team.roles");
  const mayManage = useMay()("member.manage");
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <Avatar name={name} size={28} />
      <span className="min-w-0 flex-1 basis-40">
        <span className="flex items-center gap-2"><span className="truncate font-medium text-ink">{name}</span>{you && <Badge>{t("you")}</Badge>}</span>
        <span className="block truncate text-sm text-ink-2">{email}</span>
      </span>
      {mayManage
        ? <Select<Role> aria-label={t("roleOf", { name })} value={role} onValueChange={onRole} options={ROLES.map((value) => ({ value, label: roles(`${value}.name`), hint: roles(`${value}.can`) }))} className="sm:w-40 max-sm:order-1 max-sm:ml-10" />
        : <span title={roles(`${role}.can`)} className="text-ink-2">{roles(`${role}.name`)}</span>}
      {you && <IconButton label={t("leave")} onClick={onLeave}><LogOut aria-hidden size={16} /></IconButton>}
      {!you && mayManage && <IconButton label={t("remove", { name })} danger onClick={onRemove}><UserMinus aria-hidden size={16} /></IconButton>}
      {!you && !mayManage && <span aria-hidden className="size-8" />}
      <MemberPart part={part} />
    </li>
  );
}
