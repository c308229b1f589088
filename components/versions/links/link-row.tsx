"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { Switch } from "#components/ui/switch.tsx";
import type { ReviewLink, useReviewLinks } from "#components/versions/links/use-review-links.ts";

type Props = { link: ReviewLink; onRevoked: () => void } & Omit<ReturnType<typeof useReviewLinks>, "links">;

/** One review link: for whom, until when, who came by it, and how to end it. */
export function LinkRow({ link, revoke, setComments, switching, onRevoked }: Props) {
  const t = useTranslations("reviewLinks");
  const { workspace } = useLive();
  const format = useFormatter();
  const message = useProblemMessage();
  const [isAsked, setAsked] = useState(false);
  const until = format.dateTime(new Date(link.expiresAt), { day: "numeric", month: "long", hour: "numeric", minute: "2-digit" });
  const isActive = link.state === "active";
  const label = link.label || t(link.mayComment ? "comment" : "view");
  const mayComment = switching?.link === link.id ? switching.mayComment : link.mayComment;
  const facts = [isActive && t("until", { date: until }), link.hasPassword && t("hasPassword"), t("came", { guests: link.guests }), link.comments > 0 && t("said", { comments: link.comments })].filter(Boolean);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
      <span className="min-w-0 flex-1 basis-56">
        <span className="flex items-center gap-2"><span className="min-w-0 font-medium text-ink wrap-anywhere">{label}</span><Badge tone={isActive ? "success" : "neutral"}>{t(`state.${link.state}`)}</Badge></span>
        <span className="block text-sm text-ink-2" suppressHydrationWarning>{facts.join(" · ")}</span>
      </span>
      {isActive && (
        <>
          <Switch checked={mayComment} onCheckedChange={(next) => setComments(link.id, next)} label={<span className="text-sm"><span aria-hidden>{t("comments")}</span><span className="sr-only">{t("commentsOf", { label })}</span></span>} />
          <Button size="sm" aria-label={t("revokeOf", { label })} onClick={() => setAsked(true)}>{t("revoke")}</Button>
        </>
      )}
      <ConfirmDialog
        open={isAsked} onClose={() => setAsked(false)} title={t("revokeTitle", { label })} description={t("revokeBody")} action={t("revoke")}
        onConfirm={() => revoke.mutate({ workspace, link: link.id }, { onSuccess: () => {
          setAsked(false);
          onRevoked();
        } })}
        busy={revoke.isPending} error={revoke.error ? message(revoke.error) : undefined}
      />
    </li>
  );
}
