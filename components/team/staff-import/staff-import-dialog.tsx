"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { MadeLinks, type MadeMany } from "#components/team/bulk-invite/made-links.tsx";
import { ChooseFile } from "#components/team/staff-import/choose-file.tsx";
import { StaffPreview, type Chosen } from "#components/team/staff-import/staff-preview.tsx";
import { useInviteAll } from "#components/team/staff-import/use-invite-all.ts";
import { useStaffFile } from "#components/team/staff-import/use-staff-file.ts";
import { useMembers } from "#components/team/use-members.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { planStaff, takeStaff } from "#model/staff/plan-staff.ts";

type Props = { workspace: string; mail: boolean; open: boolean; onOpenChange: (open: boolean) => void };

/** A staff list from a file: chosen, understood, looked through, then added in one step. */
export function StaffImportDialog({ workspace, mail, open, onOpenChange }: Props) {
  const t = useTranslations("team.import");
  const links = useTranslations("team.invitations");
  const live = useLive();
  const apply = useApply();
  const toast = useToast();
  const members = useMembers(workspace);
  const source = useStaffFile();
  const { file } = source;
  const participants = usePlan((plan) => plan.participants);
  const staff = useMemo(() => file && planStaff({ participants }, members, file.rows.slice(file.before), file.columns), [file, participants, members]);
  const invite = useInviteAll(workspace, mail);
  const [made, setMade] = useState<MadeMany | null>(null);
  const close = () => {
    onOpenChange(false);
    source.reset();
    invite.reset();
    setMade(null);
  };
  const add = ({ items }: Chosen): boolean => {
    // As the plan is now: others may have added some of them.
    const commands = takeStaff(live.plan.get(), items);
    if (commands.length > 0 && !apply(commands, { name: "importStaff", count: commands.length })) return false;
    if (commands.length > 0) toast.add({ title: t("added", { count: commands.length }) });
    return true;
  };
  // Invited first: a refusal then leaves everything as it was, to be tried again.
  const take = (chosen: Chosen) => {
    if (chosen.emails.length === 0) return void (add(chosen) && close());
    invite.mutate(chosen, { onSuccess: (result) => void (add(chosen) && setMade(result)) });
  };
  const title = made ? links("manyReady", { count: made.made.length }) : t("title");
  return (
    <Dialog open={open} onOpenChange={(next) => next || close()} title={title} width={file && !made ? 760 : 560} {...(!file && { description: t("lead") })}>
      {made ? <MadeLinks made={made} onDone={close} />
        : file && staff ? <StaffPreview key={file.name} workspace={workspace} file={file} staff={staff} source={source} members={members} error={invite.error} isBusy={invite.isPending} onTake={take} />
          : <ChooseFile problem={source.problem} isReading={source.isReading} onFile={source.read} />}
    </Dialog>
  );
}
