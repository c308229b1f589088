"use client";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "#components/live/use-may.ts";
import { InviteForm } from "#components/team/invite-form.tsx";
import { InviteLink, type Made } from "#components/team/invite-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

type Props = { workspace: string; mail: boolean };

/** Makes an invitation and then shows its link, the only time there is. */
export function InviteDialog({ workspace, mail }: Props) {
  const t = useTranslations("team.invitations");
  const mayInvite = useMay()("invitation.manage");
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const change = (next: boolean) => {
    if (next) setMade(null);
    setOpen(next);
  };
  if (!mayInvite) return null;
  return (
    <Dialog
      trigger={<Button variant="primary"><UserPlus aria-hidden size={16} />{t("open")}</Button>} open={open} onOpenChange={change}
      title={made ? t("ready") : t("dialogTitle")}
    >
      {made ? <InviteLink made={made} onDone={() => setOpen(false)} onAnother={() => setMade(null)} /> : <InviteForm workspace={workspace} mail={mail} onMade={setMade} />}
    </Dialog>
  );
}
