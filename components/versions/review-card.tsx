"use client";
import { useMutation } from "@tanstack/react-query";
import { Check, Clock, PencilLine, RotateCcw } from "lucide-react";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { newId } from "#model/ids.ts";
import { homeOf } from "#components/live/home.ts";
import { useLive } from "#components/live/live-context.ts";
import { useGoTo } from "#components/live/use-go-to.ts";
import { useMay } from "#components/live/use-may.ts";
import { versionAddress } from "#components/live/version-address.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { sayDay } from "#components/ui/say-day.ts";
import { useToast } from "#components/ui/toast.tsx";
import { MyAnswer } from "#components/versions/my-answer.tsx";
import { stateOfReview } from "#components/versions/review-state.ts";
import { SaveVersion } from "#components/versions/save-version.tsx";
import { StateBadge } from "#components/versions/state-badge.tsx";
import type { Answer, Review, Version } from "#components/versions/use-versions.ts";

/** One review of a version: what was asked, by whom, and what everyone says. */
export function ReviewCard({ version, review }: { version: Version; review: Review }) {
  const history = useTranslations("activity");
  const t = useTranslations("reviews");
  const format = useFormatter();
  const now = useNow();
  const mine = review.answers.find(({ yours }) => yours);
  const day = (date: string) => sayDay(format, date);
  const isOverdue = review.due !== null && review.due < now.toISOString().slice(0, 10) && stateOfReview(review).is === "waiting";
  return (
    <article aria-label={review.question || t("title")} className="flex flex-col gap-3 py-4 first:pt-0 last:pb-0">
      <header className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1">
          {review.question && <p className="font-medium wrap-anywhere">{review.question}</p>}
          <p className="text-sm text-ink-3" suppressHydrationWarning>
            {t("askedBy", { name: review.by || history("someone"), date: format.dateTime(new Date(review.at), { dateStyle: "medium" }) })}
            {review.due !== null && <>{" · "}<span className={isOverdue ? "text-warning" : undefined}>{t(isOverdue ? "overdue" : "until", { date: day(review.due) })}</span></>}
          </p>
        </div>
        <StateBadge review={review} />
      </header>
      <ul className="divide-y divide-line rounded-md border border-line">
        {review.answers.map((answer, index) => <Said key={`${answer.member ?? answer.name}/${index}`} answer={answer} isWaitedFor={!review.withdrawn} />)}
      </ul>
      {mine && !review.withdrawn && <MyAnswer key={mine.at} review={review.id} answer={mine} />}
      <Asker version={version} review={review} />
    </article>
  );
}

const MARKS = { approved: { icon: Check, look: "text-success" }, changes: { icon: PencilLine, look: "text-warning" }, none: { icon: Clock, look: "text-ink-3" } };

function Said({ answer: { name, yours, verdict, reason, at }, isWaitedFor }: { answer: Answer; isWaitedFor: boolean }) {
  const history = useTranslations("activity");
  const t = useTranslations("reviews");
  const format = useFormatter();
  const { icon: Icon, look } = MARKS[verdict ?? "none"];
  return (
    <li className="px-3 py-2">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{name || history("someone")}</span>
        {yours && <span className="text-sm text-ink-3">({t("you")})</span>}
        <span className={`ml-auto inline-flex items-center gap-1 text-sm ${look}`}><Icon aria-hidden size={14} />{verdict || isWaitedFor ? t(`verdict.${verdict ?? "none"}`) : "—"}</span>
        {at && <time dateTime={at} className="text-sm text-ink-3" suppressHydrationWarning>{format.dateTime(new Date(at), { dateStyle: "medium" })}</time>}
      </p>
      {reason && <p className="mt-1 whitespace-pre-line text-ink-2 wrap-anywhere">{reason}</p>}
    </li>
  );
}

/** What whoever asks for reviews can do with one. */
function Asker({ version, review }: { version: Version; review: Review }) {
  const t = useTranslations("reviews");
  const { workspace } = useLive();
  const goTo = useGoTo();
  const trpc = useTRPC();
  const toast = useToast();
  const refresh = useRefreshQueries();
  const message = useProblemMessage();
  const mayAsk = useMay()("review.ask");
  const [isAsked, setAsked] = useState(false);
  const withdraw = useMutation(trpc.reviews.withdraw.mutationOptions({ onSuccess: () => {
    setAsked(false);
    refresh(["versions.list"]);
  } }));
  const again = useMutation(trpc.reviews.ask.mutationOptions({ onError: (error) => void toast.add({ title: message(error), tone: "danger" }), onSettled: () => refresh(["versions.list"]) }));
  const { is } = stateOfReview(review);
  const people = review.answers.flatMap(({ member }) => (member === null ? [] : [member]));
  if (!mayAsk || review.withdrawn) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {is === "changes" && people.length > 0 && (
        <SaveVersion
          name={t("againName", { name: version.name })} trigger={<Button size="sm"><RotateCcw aria-hidden size={14} />{t("again")}</Button>}
          onSaved={(next) => again.mutate({ workspace, review: newId(), version: next, members: people, question: review.question, due: null }, { onSuccess: () => goTo(versionAddress(homeOf(workspace), next)) })}
        />
      )}
      {is !== "approved" && <Button size="sm" variant="ghost" onClick={() => setAsked(true)}>{t("withdraw")}</Button>}
      <ConfirmDialog
        open={isAsked} onClose={() => setAsked(false)} title={t("withdrawTitle")} description={t("withdrawBody")} action={t("withdrawNow")}
        onConfirm={() => withdraw.mutate({ workspace, review: review.id })} busy={withdraw.isPending} error={withdraw.error ? message(withdraw.error) : undefined}
      />
    </div>
  );
}
