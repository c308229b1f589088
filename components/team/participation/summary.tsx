"use client";
import { useTranslations } from "next-intl";
import type { Part } from "#components/team/participation/use-participation.ts";
import type { Member } from "#components/team/use-members.ts";

/** How many of those who could have taken part have not; nothing where that is nobody. */
export function Summary({ members, partOf }: { members: readonly Member[]; partOf: (member: Member) => Part }) {
  const t = useTranslations("team.participation");
  const awaited = members.filter((member) => partOf(member).isAwaited).length;
  return awaited > 0 && <p className="mb-4 text-ink-2">{t("summary", { awaited, members: members.length })}</p>;
}
