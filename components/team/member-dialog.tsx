"use client";
import { useTranslations } from "next-intl";
import type { Role } from "#model/access.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import type { Member } from "#components/team/use-members.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";

/** What cannot be taken back by whoever does it: only a new invitation, or another owner, can. */
export type Asked = { what: "remove" | "leave" | "stepDown"; member: Member; role?: Role };

type Props = { asked: Asked; open: boolean; onClose: () => void; onConfirm: () => void; busy: boolean; error: unknown };

/** Asks before access is taken or given up. */
export function MemberDialog({ asked: { what, member, role }, error, ...rest }: Props) {
  const t = useTranslations("team.members");
  const message = useProblemMessage();
  const words = {
    remove: { title: t("removeTitle", { name: member.name }), description: t("removeBody"), action: t("removeConfirm") },
    leave: { title: t("leaveTitle"), description: t("leaveBody"), action: t("leave") },
    stepDown: { title: t("stepDownTitle"), description: t("stepDownBody", { role: role ?? "viewer" }), action: t("stepDownConfirm") },
  }[what];
  return <ConfirmDialog {...words} {...rest} error={error ? message(error) : undefined} />;
}
