"use client";
import { Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useHistory } from "#components/live/use-history.ts";
import { IconButton } from "#components/ui/icon-button.tsx";

/** How far the interview is, and the way out of it; on a phone undo stands here, where the bar has no room for it. */
export function InterviewHead({ at, count, onClose }: { at: number; count: number; onClose: () => void }) {
  const t = useTranslations("audit.interview");
  const shell = useTranslations("shell");
  const { undo, undoLabel } = useHistory();
  return (
    <header className="shrink-0">
      <div className="flex h-12 items-center gap-3 px-3 sm:px-6">
        <IconButton label={t("close")} keys="Esc" side="bottom" onClick={onClose}><X aria-hidden size={18} /></IconButton>
        <p className="text-sm text-ink-2 tabular-nums">{t("progress", { at, count })}</p>
        <span className="ml-auto sm:hidden"><IconButton label={undoLabel ? shell("undo", { what: undoLabel }) : shell("undoNothing")} side="bottom" disabled={!undoLabel} onClick={undo}><Undo2 aria-hidden size={18} /></IconButton></span>
      </div>
      <div aria-hidden className="h-0.5 bg-sunken"><div className="h-full bg-accent transition-[width]" style={{ width: `${count === 0 ? 0 : (at / count) * 100}%` }} /></div>
    </header>
  );
}
