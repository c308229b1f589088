"use client";
import { Waypoints } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FromMapDialog } from "#components/matrix/later.ts";

/** Proposes rows from the steps of a map. */
export function FromMap() {
  const t = useTranslations("matrix.fromMap");
  const [open, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <>
      <Button
        variant="ghost" aria-haspopup="dialog" aria-expanded={open}
        onClick={() => {
          setWasOpen(true);
          setOpen(true);
        }}
      >
        <Waypoints aria-hidden size={16} />{t("button")}
      </Button>
      {wasOpen && <FromMapDialog open={open} onOpenChange={setOpen} />}
    </>
  );
}
