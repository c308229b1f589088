"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useLive } from "#components/live/live-context.ts";
import type { Duties } from "#model/matrix/duties.ts";
import { hasLetter } from "#model/matrix/schemes.ts";
import type { Plan } from "#model/shape.ts";
import { cardAddress } from "#components/matrix/card/card-address.ts";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { IN_CELL } from "#components/matrix/letters.ts";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";
import { useMemberNames } from "#components/live/use-member-names.ts";

/** Who it is, who stands in for whom, and how many rows with each letter. */
export function CardHead({ plan, duties: { participants, sections, standsInFor } }: { plan: Plan; duties: Duties }) {
  const t = useTranslations("matrix");
  const { home } = useLive();
  const names = useMemberNames();
  const { scheme, sign, words } = useScheme();
  const title = (one: { title: string }) => one.title || t("column.untitled");
  const people = [...new Set(participants.flatMap(({ member }) => (member === null ? [] : [names.get(member) ?? t("about.formerMember")])))];
  const deputies = participants.flatMap(({ deputy }) => plan.participants.find(({ id }) => id === deputy) ?? []);
  const rows = sections.flatMap((section) => section.rows);
  const counts = IN_CELL.map((letter) => ({ letter, count: rows.filter(({ letters }) => letters.includes(letter)).length })).filter(({ letter, count }) => count > 0 || hasLetter(scheme, letter));
  const linked = (list: readonly { id: string; title: string }[]) => list.map((one, at) => <span key={one.id}>{at > 0 && ", "}<Link href={cardAddress(home, one.id)} className="hover:underline">{title(one)}</Link></span>);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t("column.kind"), [...new Set(participants.map(({ kind }) => t(`kind.${kind}`)))].join(", ")],
    [t("about.person"), people.join(", ") || t("about.noPerson")],
    [t("about.group"), [...new Set(participants.flatMap(({ group }) => (group === null ? [] : [t(`group.${group}`)])))].join(", ") || t("group.none")],
    [t("about.deputy"), deputies.length > 0 ? linked(deputies) : t("about.noDeputy")],
    ...(standsInFor.length > 0 ? [[t("card.standsInFor"), linked(standsInFor)] as const] : []),
  ];
  return (
    <>
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-[repeat(auto-fit,minmax(160px,1fr))]">
        {facts.map(([name, value]) => <div key={name} className="min-w-0"><dt className="text-sm text-ink-2">{name}</dt><dd className="wrap-anywhere">{value}</dd></div>)}
      </dl>
      <ul aria-label={t("card.counts")} className="mt-4 flex flex-wrap gap-x-5 gap-y-2">
        {counts.map(({ letter, count }) => (
          <li key={letter} className="flex items-center gap-1.5"><LetterChip letter={letter} sign={sign(letter)} /><span className="text-sm">{words(letter, "name")}</span><span className="font-semibold tabular-nums">{count}</span></li>
        ))}
      </ul>
    </>
  );
}
