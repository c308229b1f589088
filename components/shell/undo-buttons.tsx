"use client";
import { Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useHistory } from "#components/live/use-history.ts";
import { useMay } from "#components/live/use-may.ts";
import { IconButton } from "#components/ui/icon-button.tsx";

/** My own undo and redo, each saying what it would take back. */
export function UndoButtons() {
  const t = useTranslations("shell");
  const may = useMay();
  const { undo, redo, undoLabel, redoLabel } = useHistory();
  if (!may("plan.edit")) return null;
  return (
    <div role="group" aria-label={t("history")} className="flex max-sm:hidden">
      <IconButton side="bottom" label={undoLabel ? t("undo", { what: undoLabel }) : t("undoNothing")} keys={t("undoKeys")} disabled={!undoLabel} onClick={undo}><Undo2 aria-hidden size={16} /></IconButton>
      <IconButton side="bottom" label={redoLabel ? t("redo", { what: redoLabel }) : t("redoNothing")} keys={t("redoKeys")} disabled={!redoLabel} onClick={redo}><Redo2 aria-hidden size={16} /></IconButton>
    </div>
  );
}
