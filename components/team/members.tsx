"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Role } from "#model/access.ts";
import { useMay } from "#components/live/use-may.ts";
import { MemberDialog, type Asked } from "#components/team/member-dialog.tsx";
import { MemberRow } from "#components/team/member-row.tsx";
import { NotCome } from "#components/team/participation/not-come.tsx";
import { Summary } from "#components/team/participation/summary.tsx";
import { useParticipation } from "#components/team/participation/use-participation.ts";
import { useMemberChanges, useMembers } from "#components/team/use-members.ts";
import { Section } from "#components/ui/section.tsx";
import { useToast } from "#components/ui/toast.tsx";

/** Who may open the workspace, and what each may do in it. */
export function Members({ workspace }: { workspace: string }) {
  const t = useTranslations("team.members");
  const problem = useTranslations("errors.member");
  const toast = useToast();
  const members = useMembers(workspace);
  const { setRole, remove, leave } = useMemberChanges(workspace);
  const partOf = useParticipation(workspace);
  const mayInvite = useMay()("invitation.manage");
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);

  const ask = (next: Asked) => {
    const isLastOwner = next.member.role === "owner" && members.filter(({ role }) => role === "owner").length === 1;
    // Told before anything is asked; the server would say the same.
    if (isLastOwner) return void toast.add({ title: problem("lastOwner"), tone: "danger" });
    setAsked(next);
    setOpen(true);
  };
  const choose = (member: (typeof members)[number], role: Role) => {
    if (role === member.role) return;
    if (member.role === "owner" && (member.you || members.filter((one) => one.role === "owner").length === 1)) ask({ what: "stepDown", member, role });
    else setRole.mutate({ workspace, member: member.id, role });
  };
  const confirm = ({ what, member, role }: Asked) => {
    if (what === "leave") return leave.mutate({ workspace }, { onSuccess: () => location.assign("/") });
    setOpen(false);
    if (what === "remove") remove.mutate({ workspace, member: member.id }, {
      onSuccess: () => {
        toast.add({ title: t("removed", { name: member.name }) });
        // The button that was pressed is gone with its row.
        if (document.activeElement === document.body) list.current?.focus();
      },
    });
    else if (role) setRole.mutate({ workspace, member: member.id, role });
  };
  return (
    <Section title={t("title")} hint={t("hint")}>
      <Summary members={members} partOf={partOf} />
      <ul ref={list} tabIndex={-1} aria-label={t("title")} className="-my-2 outline-none divide-y divide-line">
        {members.map((member) => (
          <MemberRow key={member.id} member={member} part={partOf(member)} onRole={(role) => choose(member, role)} onLeave={() => ask({ what: "leave", member })} onRemove={() => ask({ what: "remove", member })} />
        ))}
        {mayInvite && <NotCome workspace={workspace} />}
      </ul>
      {asked && <MemberDialog asked={asked} open={isOpen} onClose={() => setOpen(false)} onConfirm={() => confirm(asked)} busy={leave.isPending || leave.isSuccess} error={leave.error} />}
    </Section>
  );
}
