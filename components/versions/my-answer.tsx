"use client";
import { useMutation } from "@tanstack/react-query";
import { Check, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { Answer } from "#components/versions/use-versions.ts";

type Verdict = NonNullable<Answer["verdict"]>;

/** What I say of a version that I was asked about; said, it can be said anew. */
export function MyAnswer({ review, answer }: { review: string; answer: Answer }) {
  const t = useTranslations("reviews");
  const [isOpen, setOpen] = useState(answer.verdict === null);
  if (!isOpen) return <Button size="sm" className="self-start" onClick={() => setOpen(true)}>{t("change")}</Button>;
  return <AnswerForm review={review} answer={answer} onDone={() => setOpen(false)} />;
}

function AnswerForm({ review, answer, onDone }: { review: string; answer: Answer; onDone: () => void }) {
  const t = useTranslations("reviews");
  const { workspace } = useLive();
  const refresh = useRefreshQueries();
  const message = useProblemMessage();
  const [verdict, setVerdict] = useState<Verdict>(answer.verdict ?? "approved");
  const [reason, setReason] = useState(answer.reason);
  const [problem, setProblem] = useState<string>();
  const say = useMutation(useTRPC().reviews.answer.mutationOptions({
    onError: (error) => setProblem(message(error)),
    onSuccess: () => {
      refresh(["versions.list"]);
      onDone();
    },
  }));
  return (
    <form
      className="flex flex-col gap-3 rounded-md border border-line-strong bg-canvas p-3"
      onSubmit={(event) => {
        event.preventDefault();
        say.mutate({ workspace, review, verdict, reason });
      }}
    >
      <FormError>{problem}</FormError>
      <Segmented<Verdict>
        label={t("yours")} value={verdict} className="self-start"
        onValueChange={(next) => {
          setVerdict(next);
          setProblem(undefined);
        }}
        options={[{ value: "approved", label: t("approve"), icon: <Check aria-hidden size={14} /> }, { value: "changes", label: t("askChanges"), icon: <PencilLine aria-hidden size={14} /> }]}
      />
      <Field label={t("reason")} labelHidden><Textarea value={reason} onValueChange={setReason} maxLength={2000} placeholder={t(verdict === "approved" ? "reasonApprove" : "reasonChanges")} /></Field>
      <div className="flex justify-end gap-2">
        {answer.verdict !== null && <Button size="sm" onClick={onDone}>{t("cancel")}</Button>}
        <Button type="submit" size="sm" variant="primary" busy={say.isPending}>{t("say")}</Button>
      </div>
    </form>
  );
}
