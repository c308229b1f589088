"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Goal } from "#model/shape.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { CheckInForm } from "#components/goals/check-ins/check-in-form.tsx";
import { CheckInLine } from "#components/goals/check-ins/check-in-line.tsx";
import { useCheckInActions } from "#components/goals/check-ins/use-check-in-actions.ts";
import { useCheckIns } from "#components/goals/check-ins/use-check-ins.ts";
import { useWords } from "#components/goals/check-ins/use-words.ts";

type Props = { goal: Goal; canEdit: boolean; open: boolean; onOpenChange: (open: boolean) => void };
type Removed = { readonly id: string; readonly at: string };

/** What a goal's metric was, day by day, newest first, and a line to note what it is today. */
export function CheckInsDialog({ goal, canEdit, open, onOpenChange }: Props) {
  const t = useTranslations("goals");
  const words = useWords(goal.unit);
  const checkIns = useCheckIns(goal.id);
  const { remove, restore } = useCheckInActions();
  const [removed, setRemoved] = useState<Removed | null>(null);
  // Back by another way, it is gone no more.
  const isGone = removed !== null && !checkIns.some(({ id }) => id === removed.id);
  return (
    <Dialog
      open={open} width={620} title={t("checkIns.title", { title: goal.title || t("untitled") })} {...(canEdit && { description: t("checkIns.lead") })}
      onOpenChange={(next) => {
        setRemoved(null);
        onOpenChange(next);
      }}
    >
      {canEdit && <CheckInForm goal={goal} checkIns={checkIns} />}
      <div role="status" className="empty:hidden">
        {isGone && (
          <p className="flex items-center justify-between gap-2 rounded-md bg-sunken py-1 pr-1 pl-3">
            {t("checkIns.deleted", { day: words.day(removed.at) })}
            <Button
              size="sm" variant="ghost" autoFocus
              onClick={() => {
                restore(removed.id);
                setRemoved(null);
              }}
            >
              {t("undo")}
            </Button>
          </p>
        )}
      </div>
      {checkIns.length === 0 && <p className="text-ink-2">{t("checkIns.none")}</p>}
      {checkIns.length > 0 && (
        <ul aria-label={t("checkIns.all", { count: checkIns.length })} className="-mx-2 max-h-[40dvh] divide-y divide-line overflow-y-auto border-y border-line px-2">
          {checkIns.toReversed().map((checkIn) => (
            <CheckInLine
              key={checkIn.id} checkIn={checkIn} unit={goal.unit} canEdit={canEdit}
              onRemove={() => void (remove(checkIn.id) && setRemoved(checkIn))}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}
