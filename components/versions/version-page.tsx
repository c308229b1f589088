"use client";
import { useMutation } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { homeOf } from "#components/live/home.ts";
import { useLive } from "#components/live/live-context.ts";
import { useGoTo } from "#components/live/use-go-to.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Page } from "#components/ui/page.tsx";
import { Section } from "#components/ui/section.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { AskForReview } from "#components/versions/ask-for-review.tsx";
import { isApproved } from "#components/versions/review-state.ts";
import { ReviewLinks } from "#components/versions/links/review-links.tsx";
import { ReviewCard } from "#components/versions/review-card.tsx";
import { useCurrentFingerprint } from "#components/versions/use-current-fingerprint.ts";
import { useVersions, type Version } from "#components/versions/use-versions.ts";

/** A version's first page: whose it is, what it holds, what is said of it. */
export function VersionPage({ id }: { id: string }) {
  const version = useVersions()?.find((one) => one.id === id);
  return version && <Known version={version} />;
}

function Known({ version }: { version: Version }) {
  const history = useTranslations("activity");
  const t = useTranslations("versions");
  const words = useTranslations("reviews");
  const format = useFormatter();
  const may = useMay();
  const holds = usePlan((plan) => ({ goals: plan.goals.length, questions: plan.questions.filter(({ status }) => status !== "open").length, steps: plan.steps.length, rows: plan.activities.length }), isSame);
  return (
    <Page
      title={version.name} lead={t("by", { name: version.by || history("someone"), date: format.dateTime(new Date(version.at), { dateStyle: "long", timeStyle: "short" }) })}
      actions={<><CommentMark anchor={{ kind: "version", id: version.id }} name={version.name} className="size-8" />{may("version.delete") && <Delete version={version} />}{may("review.ask") && <AskForReview version={version} />}</>}
    >
      <div data-anchor={`version/${version.id}`} tabIndex={-1} className="mb-6 flex max-w-prose flex-col gap-2">
        {version.note && <p className="whitespace-pre-line wrap-anywhere">{version.note}</p>}
        <p className="text-sm text-ink-2">{t("holds", holds)}</p>
        <Difference version={version} />
      </div>
      <Section title={words("title")} hint={words("hint")}>
        {version.reviews.length === 0 ? <p className="text-ink-2">{words("none")}</p> : <div className="divide-y divide-line">{version.reviews.map((review) => <ReviewCard key={review.id} version={version} review={review} />)}</div>}
      </Section>
      <ReviewLinks version={version} />
    </Page>
  );
}

/** Whether the plan is still what this version says. */
function Difference({ version }: { version: Version }) {
  const t = useTranslations("versions");
  const { workspace } = useLive();
  const now = useCurrentFingerprint();
  if (now === null) return null;
  if (now === version.fingerprint) return <p className="text-sm text-ink-2">{t("unchanged")}</p>;
  return (
    <p className={isApproved(version) ? "text-sm text-warning" : "text-sm text-ink-2"}>
      {t(isApproved(version) ? "changedAfterApproval" : "changed")} <Link href={homeOf(workspace)} className="font-medium text-accent hover:underline">{t("toPlan")}</Link>
    </p>
  );
}

function Delete({ version }: { version: Version }) {
  const t = useTranslations("versions");
  const { workspace } = useLive();
  const goTo = useGoTo();
  const toast = useToast();
  const refresh = useRefreshQueries();
  const message = useProblemMessage();
  const [isAsked, setAsked] = useState(false);
  const remove = useMutation(useTRPC().versions.remove.mutationOptions({
    onSuccess: () => {
      toast.add({ title: t("deleted", { name: version.name }) });
      refresh(["versions.list"]);
      goTo(`${homeOf(workspace)}/versions`);
    },
  }));
  return (
    <>
      <IconButton label={t("delete")} onClick={() => setAsked(true)}><Trash2 aria-hidden size={16} /></IconButton>
      <ConfirmDialog
        open={isAsked} onClose={() => setAsked(false)} title={t("deleteTitle", { name: version.name })} description={t("deleteBody")} action={t("deleteNow")}
        onConfirm={() => remove.mutate({ workspace, version: version.id })} busy={remove.isPending || remove.isSuccess} error={remove.error ? message(remove.error) : undefined}
      />
    </>
  );
}

const isSame = (a: Record<string, number>, b: Record<string, number>): boolean => Object.keys(a).every((key) => a[key] === b[key]);
