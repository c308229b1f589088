"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LiveField } from "#components/live/live-field.tsx";
import { useMoney } from "#components/live/use-money.ts";
import { usePlan } from "#components/live/use-plan.ts";
import type { ParticipantValues } from "#components/team/use-participant-actions.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { DraftInput } from "#components/ui/draft-input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Participant } from "#model/shape.ts";

type Props = { participant: Participant; title: string; open: boolean; onOpenChange: (open: boolean) => void; onChange: (values: ParticipantValues) => void };

/** What is known of a participant beside its row: what an hour of theirs costs, and who stands in for them. */
export function ParticipantDetails({ participant, title, open, onOpenChange, onChange }: Props) {
  const t = useTranslations("team.participants");
  const { say, sign, read } = useMoney();
  const others = usePlan((plan) => plan.participants).filter(({ id }) => id !== participant.id);
  const { id, hourlyCost, deputy } = participant;
  const commit = (typed: string) => {
    const found = read(typed);
    if ("problem" in found) return found.problem;
    if (found.amount !== hourlyCost) onChange({ hourlyCost: found.amount });
    return null;
  };
  const fact = (field: string, label: string, control: ReactNode) => (
    <>
      <dt className="text-ink-2 sm:pt-1.5">{label}</dt>
      <dd className="min-w-0 max-sm:mb-2"><LiveField collection="participants" id={id} field={field} className="w-full [&>*]:w-full">{control}</LiveField></dd>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} width={440}>
      <dl className="grid items-start gap-x-4 gap-y-1 sm:grid-cols-[132px_minmax(0,1fr)] sm:gap-y-3">
        {fact("hourlyCost", t("hourlyCost"), <DraftInput aria-label={t("hourlyCost")} inputMode="decimal" maxLength={40} value={hourlyCost === null ? "" : say(hourlyCost)} placeholder={t("amountIn", { sign })} onCommit={commit} says="under" className="h-8 w-full border-line-strong bg-raised" />)}
        {fact("deputy", t("deputy"), <Select<string | null> aria-label={t("deputy")} className="w-full" value={deputy} onValueChange={(next) => onChange({ deputy: next })} options={[{ value: null, label: t("noDeputy") }, ...others.map((one) => ({ value: one.id, label: one.title || t("untitled") }))]} />)}
      </dl>
    </Dialog>
  );
}
