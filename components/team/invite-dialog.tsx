"use client";
import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "#components/live/use-may.ts";
import type { MadeMany } from "#components/team/bulk-invite/made-links.tsx";
import { InviteForm } from "#components/team/invite-form.tsx";
import { InviteLink, type Made } from "#components/team/invite-link.tsx";
import { BulkForm, MadeLinks } from "#components/team/later.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Segmented } from "#components/ui/segmented.tsx";

type Props = { workspace: string; mail: boolean };
export type InviteBy = "link" | "email" | "list";

/** Makes an invitation, or one for each of a list, and then shows their links, the only time there is. */
export function InviteDialog({ workspace, mail }: Props) {
  const t = useTranslations("team.invitations");
  const mayInvite = useMay()("invitation.manage");
  const [open, setOpen] = useState(false);
  const [by, setBy] = useState<InviteBy>("link");
  const [made, setMade] = useState<Made | null>(null);
  const [many, setMany] = useState<MadeMany | null>(null);
  const change = (next: boolean) => {
    if (next) {
      setMade(null);
      setMany(null);
    }
    setOpen(next);
  };
  if (!mayInvite) return null;
  const content = () => {
    if (made) return <InviteLink made={made} onDone={() => setOpen(false)} onAnother={() => setMade(null)} />;
    if (many) return <MadeLinks made={many} onDone={() => setOpen(false)} />;
    return (
      <>
        <Segmented
          label={t("by")} value={by} onValueChange={setBy} className="self-start"
          options={[{ value: "link" as const, label: t("byLink") }, ...(mail ? [{ value: "email" as const, label: t("byEmail") }] : []), { value: "list" as const, label: t("byList") }]}
        />
        {by === "list" ? <BulkForm workspace={workspace} mail={mail} onMade={setMany} /> : <InviteForm workspace={workspace} mail={mail} by={by} onMade={setMade} />}
      </>
    );
  };
  return (
    <Dialog
      trigger={<Button variant="primary"><UserPlus aria-hidden size={16} />{t("open")}</Button>} open={open} onOpenChange={change} width={by === "list" ? 560 : 440}
      title={made ? t("ready") : many ? t("manyReady", { count: many.made.length }) : t("dialogTitle")}
    >
      {content()}
    </Dialog>
  );
}
