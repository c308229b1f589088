"use client";
import { FileSpreadsheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { StaffImportDialog } from "#components/team/later.ts";
import { Button } from "#components/ui/button.tsx";

/** Adds participants from a file. */
export function StaffImport({ workspace, mail }: { workspace: string; mail: boolean }) {
  const t = useTranslations("team.import");
  const [open, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <>
      <Button
        aria-haspopup="dialog" aria-expanded={open}
        onClick={() => {
          setWasOpen(true);
          setOpen(true);
        }}
      >
        <FileSpreadsheet aria-hidden size={16} />{t("button")}
      </Button>
      {wasOpen && <StaffImportDialog workspace={workspace} mail={mail} open={open} onOpenChange={setOpen} />}
    </>
  );
}
