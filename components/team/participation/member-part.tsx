"use client";
import { useTranslations } from "next-intl";
import { useMay } from "#components/live/use-may.ts";
import type { Part } from "#components/team/participation/use-participation.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Dot } from "#components/ui/dot.tsx";

/** Whom a member stands for, and how much they have done: how many, never when. */
export function MemberPart({ part: { participants, asked, answered, edits, comments, isAwaited } }: { part: Part }) {
  const t = useTranslations("team.participation");
  const mayRead = useMay()("participation.read");
  const untitled = useTranslations("team.participants")("untitled");
  const done = [...(edits ? [t("edits", { count: edits })] : []), ...(comments > 0 ? [t("comments", { count: comments })] : []), ...(asked > 0 ? [t("answers", { answered, asked })] : [])];
  return (
    <span className="flex w-full flex-wrap items-center gap-x-3 gap-y-1 pl-10 text-sm text-ink-2 max-sm:order-2">
      {participants.length === 0 && <span className="text-ink-3">{t("unlinked")}</span>}
      {participants.map(({ id, title, colour }) => <span key={id} className="flex min-w-0 items-center gap-1.5"><Dot colour={colour} /><span className="min-w-0 wrap-anywhere">{title || untitled}</span></span>)}
      {mayRead && edits !== null && (isAwaited ? <Badge tone="warning">{t("awaited")}</Badge> : done.length > 0 && <span>{done.join(" · ")}</span>)}
    </span>
  );
}
