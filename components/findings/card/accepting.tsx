"use client";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { DateInput } from "#components/ui/date-input.tsx";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { Command } from "#model/commands.ts";
import { dispositionId, wordingOfFinding, type Judged } from "#model/findings/judge.ts";

const LONGEST = 2000;

/** Lives with a finding, or with several for one reason: why, who says so, and when to look at it again. */
export function Accepting({ findings, onDone }: { findings: readonly Judged[]; onDone: () => void }) {
  const t = useTranslations("findings.accepting");
  const live = useLive();
  const apply = useApply();
  const participants = usePlan((plan) => plan.participants);
  const before = findings.length === 1 ? findings[0]!.disposition : null;
  const [reason, setReason] = useState(before?.reason ?? "");
  const [by, setBy] = useState(before?.by ?? participants.find(({ member }) => member === live.me.memberId)?.id ?? null);
  const [review, setReview] = useState<string | null>(findings[0]?.why === "due" ? null : before?.review ?? null);
  const [asked, setAsked] = useState(false);
  const [isMissing, isNobody] = [reason.trim() === "", by === null];
  const accept = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isMissing || isNobody) return;
    const commands = findings.map((finding): Command => ({
      type: "disposition.put", id: dispositionId(finding.key), values: { finding: finding.key, accepted: true, reason: reason.trim(), by, review, as: wordingOfFinding(live.plan.get(), finding) },
    }));
    if (apply(commands, { name: "accept", count: findings.length })) onDone();
  };
  return (
    <form onSubmit={accept} noValidate className="mt-3 flex flex-col gap-3 rounded-md border border-line bg-canvas p-2.5">
      <Field label={t("reason")} error={asked && isMissing ? t("noReason") : undefined}>
        <Textarea autoFocus value={reason} maxLength={LONGEST} onValueChange={setReason} />
      </Field>
      <div className="flex flex-wrap gap-3">
        <Field label={t("by")} error={asked && isNobody ? t("nobody") : undefined} className="flex-1 basis-40">
          <Select<string | null> value={by} onValueChange={setBy} placeholder={t("choose")} options={participants.map(({ id, title }) => ({ value: id, label: title || t("untitled") }))} />
        </Field>
        <div className="flex flex-col gap-1">
          <span className="text-sm font-medium text-ink">{t("review")}</span>
          <DateInput aria-label={t("review")} value={review} onCommit={setReview} refusal={t("badDay")} placeholder={t("noReview")} className="h-8 w-36 border-line-strong bg-raised" />
        </div>
      </div>
      <div className="flex justify-end gap-2">
        <Button size="sm" onClick={onDone}>{t("cancel")}</Button>
        <Button size="sm" variant="primary" type="submit">{t("accept")}</Button>
      </div>
    </form>
  );
}
