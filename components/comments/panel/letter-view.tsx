"use client";
import { useTranslations } from "next-intl";
import { CommentText } from "#components/comments/text/comment-text.tsx";
import type { Letter } from "#components/comments/compose/outbox.ts";
import { useOutbox } from "#components/comments/compose/use-outbox.ts";
import { useLive } from "#components/live/live-context.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";

/** A comment of mine that is not with the server yet, and why if it will not take it. */
export function LetterView({ letter }: { letter: Letter }) {
  const t = useTranslations("comments");
  const errors = useTranslations("errors");
  const { me } = useLive();
  const outbox = useOutbox();
  const { refusal } = letter;
  const key = (refusal?.code ?? "internal") as Parameters<typeof errors>[0];
  return (
    <div className="flex gap-2.5 py-3">
      <Avatar name={me.name} size={24} className="opacity-60" />
      <div className="min-w-0 flex-1">
        <p className="mb-1 flex gap-2 text-sm"><span className="truncate font-medium">{me.name}</span><span role="status" className="text-ink-3">{refusal ? t("notSent") : t("sending")}</span></p>
        <div className="opacity-60"><CommentText body={letter.body} /></div>
        {refusal && (
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <p role="alert" className="w-full text-sm text-danger">{errors.has(key) ? errors(key, refusal.params) : errors("internal")}</p>
            <Button size="sm" onClick={() => outbox.retry(letter.comment)}>{t("again")}</Button>
            <Button size="sm" variant="ghost" onClick={() => outbox.drop(letter.comment)}>{t("drop")}</Button>
          </div>
        )}
      </div>
    </div>
  );
}
