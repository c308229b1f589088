"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { PARTICIPANT_KINDS, SYSTEM_KINDS, mapKey, type Question } from "#model/shape.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { LinkKind } from "#components/audit/links/link-kinds.ts";
import { findNamesake, type Turn } from "#components/audit/turn/turn.ts";
import { StepPlace, usePlaceDraft } from "#components/audit/turn/step-place.tsx";

type Props = { kind: LinkKind; title: string; question: Question; onMake: (turn: Turn) => void; onCancel: () => void };

const TITLE_MAX = { steps: 200, systems: 120, channels: 120, participants: 120 };

/** What is to be made of an answer: its name, and what it takes to put it in its place. */
export function TurnForm({ kind, title: first, question, onMake, onCancel }: Props) {
  const t = useTranslations("audit.turn");
  const [title, setTitle] = useState(first);
  const [system, setSystem] = useState<(typeof SYSTEM_KINDS)[number]>("other");
  const [account, setAccount] = useState<"company" | "personal">("company");
  const [participant, setParticipant] = useState<(typeof PARTICIPANT_KINDS)[number]>("department");
  const place = usePlaceDraft(question);
  const isThere = usePlan((plan) => findNamesake(plan, kind, title) !== null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.select(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!title.trim()) return;
    if (kind === "systems") onMake({ kind, title, is: system });
    else if (kind === "channels") onMake({ kind, title, is: account });
    else if (kind === "participants") onMake({ kind, title, is: participant });
    else if (place.process) onMake({ kind, title, map: mapKey(place.process, "as-is"), lane: place.lane, after: place.after });
  };
  const canMake = title.trim() !== "" && (kind !== "steps" || place.process !== null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from any of its fields gives it up.
    <form
      ref={form} aria-label={t(`form.${kind}`)} onSubmit={submit} className="flex flex-col gap-3 rounded-md border border-line bg-raised p-3"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Field label={t("name")} hint={isThere ? t("isThere") : undefined}><Input value={title} maxLength={TITLE_MAX[kind]} onValueChange={setTitle} /></Field>
      {kind === "steps" && <StepPlace draft={place} />}
      {!isThere && kind === "systems" && <Field label={t("is")}><Select value={system} onValueChange={setSystem} options={SYSTEM_KINDS.map((value) => ({ value, label: t(`system.${value}`) }))} /></Field>}
      {!isThere && kind === "channels" && <Field label={t("account")}><Select value={account} onValueChange={setAccount} options={(["company", "personal"] as const).map((value) => ({ value, label: t(`accounts.${value}`) }))} /></Field>}
      {!isThere && kind === "participants" && <Field label={t("is")}><Select value={participant} onValueChange={setParticipant} options={PARTICIPANT_KINDS.map((value) => ({ value, label: t(`participant.${value}`) }))} /></Field>}
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onClick={onCancel}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" disabled={!canMake}>{isThere ? t("link") : t(`make.${kind}`)}</Button>
      </div>
    </form>
  );
}
