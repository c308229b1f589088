"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { INVOLVEMENT_GROUPS, PARTICIPANT_KINDS, type Participant } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { useMay } from "#components/live/use-may.ts";
import type { Member } from "#components/team/use-members.ts";
import type { ParticipantValues } from "#components/team/use-participant-actions.ts";
import { classNames } from "#components/ui/class-names.ts";
import { DraftInput } from "#components/ui/draft-input.tsx";
import { parseNumber } from "#components/ui/parse-number.ts";
import { Select } from "#components/ui/select.tsx";

type Props = { participant: Participant; title: string; members: readonly Member[]; onChange: (values: ParticipantValues) => void };
const MOST_PEOPLE = 1_000_000;

/** What a participant is, how they are involved, how many they are, and which member they are. */
export function ParticipantFacts({ participant, title, members, onChange }: Props) {
  const t = useTranslations("team.participants");
  const locale = useLocale();
  const may = useMay();
  const mayEdit = may("plan.edit");
  const { id, kind, group, headcount, member } = participant;

  const linked = members.find((one) => one.id === member);
  const people = [
    { value: null, label: t("noMember") },
    ...(member !== null && !linked ? [{ value: member, label: t("formerMember") }] : []),
    ...members.map((one) => ({ value: one.id, label: one.name, hint: one.email })),
  ];
  const groups = [{ value: null, label: t("groups.none") }, ...INVOLVEMENT_GROUPS.map((value) => ({ value, label: t(`groups.${value}`), hint: t(`groupHints.${value}`) }))];
  const count = (typed: string) => {
    const number = typed === "" ? null : parseNumber(typed, locale);
    if (typed !== "" && (number === null || !Number.isInteger(number) || number < 0 || number > MOST_PEOPLE)) return t("headcountWrong");
    onChange({ headcount: number });
    return null;
  };
  const fact = (field: string, label: string, isSet: boolean, text: ReactNode, control: ReactNode) => (
    <div className="flex min-w-0 flex-col">
      <span className="px-1.5 text-xs text-ink-3 lg:hidden">{label}</span>
      {mayEdit ? <LiveField collection="participants" id={id} field={field} className={classNames("w-full", !isSet && "[&_button]:text-ink-3")}>{control}</LiveField> : <span className={classNames("truncate px-1.5", !isSet && "text-ink-3")}>{text}</span>}
    </div>
  );
  return (
    <div className="grid w-full grid-cols-2 gap-1 max-lg:order-1 max-lg:pb-1 max-lg:pl-7 lg:contents">
      {fact("kind", t("kind"), true, t(`kinds.${kind}`), (
        <Select look="bare" className="w-full" aria-label={t("kindOf", { title })} value={kind} onValueChange={(value) => onChange({ kind: value })} options={PARTICIPANT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      ))}
      {fact("group", t("group"), group !== null, t(`groups.${group ?? "none"}`), (
        <Select look="bare" className="w-full" aria-label={t("groupOf", { title })} value={group} onValueChange={(value) => onChange({ group: value })} options={groups} />
      ))}
      {fact("headcount", t("headcount"), headcount !== null, headcount ?? "–", (
        <DraftInput aria-label={t("headcountOf", { title })} inputMode="numeric" placeholder="–" value={headcount === null ? "" : String(headcount)} onCommit={count} className="h-8 w-full" />
      ))}
      {fact("member", t("member"), member !== null, linked?.name ?? (may("member.read") ? t(member === null ? "noMember" : "formerMember") : "–"), (
        <Select look="bare" className="w-full" aria-label={t("memberOf", { title })} value={member} onValueChange={(value) => onChange({ member: value })} options={people} />
      ))}
    </div>
  );
}
