"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { can } from "#model/access.ts";
import { newId } from "#model/ids.ts";
import { useLive } from "#components/live/live-context.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { DateInput } from "#components/ui/date-input.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { Version } from "#components/versions/use-versions.ts";

/** Puts a question about a version to chosen people. */
export function AskForReview({ version }: { version: Version }) {
  const t = useTranslations("reviews");
  const [open, setOpen] = useState(false);
  return (
    <Dialog trigger={<Button variant="primary"><UserCheck aria-hidden size={16} />{t("ask")}</Button>} open={open} onOpenChange={setOpen} title={t("askTitle", { name: version.name })}>
      <AskForm version={version} onDone={() => setOpen(false)} />
    </Dialog>
  );
}

function AskForm({ version, onDone }: { version: Version; onDone: () => void }) {
  const t = useTranslations("reviews");
  const { workspace } = useLive();
  const trpc = useTRPC();
  const toast = useToast();
  const refresh = useRefreshQueries();
  const message = useProblemMessage();
  const people = (useQuery(trpc.members.list.queryOptions({ workspace })).data ?? []).filter(({ you, role }) => !you && can(role, "review.answer"));
  const [id] = useState(newId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [question, setQuestion] = useState("");
  const [due, setDue] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  const ask = useMutation(trpc.reviews.ask.mutationOptions({
    onError: (error) => setProblem(message(error)),
    onSuccess: (_, { members }) => {
      refresh(["versions.list"]);
      toast.add({ title: t("asked", { count: members.length }) });
      onDone();
    },
  }));
  const toggle = (member: string, isChosen: boolean) => {
    setProblem(undefined);
    setChosen((before) => (isChosen ? [...before, member] : before.filter((one) => one !== member)));
  };
  if (people.length === 0) return <p className="text-ink-2">{t("nobody")}</p>;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length === 0) setProblem(t("needPeople"));
        else ask.mutate({ workspace, review: id, version: version.id, members: [...chosen], question, due });
      }}
    >
      <FormError>{problem}</FormError>
      <fieldset className="min-w-0">
        <legend className="mb-1 text-sm font-medium">{t("who")}</legend>
        <div className="max-h-60 overflow-y-auto rounded-md border border-line-strong px-3 py-1">
          {people.map(({ id: member, name }) => <Checkbox key={member} checked={chosen.includes(member)} onCheckedChange={(isChosen) => toggle(member, isChosen)} label={name} className="min-h-8 pt-0.5" />)}
        </div>
        <p className="mt-1 text-sm text-ink-3">{t("whoHint")}</p>
      </fieldset>
      <Field label={t("question")} hint={t("questionHint")}><Textarea value={question} onValueChange={setQuestion} maxLength={2000} /></Field>
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-sm font-medium">{t("due")}</span>
        <DateInput aria-label={t("due")} value={due} onCommit={setDue} refusal={t("badDate")} placeholder={t("noDue")} className="h-8 w-40 border-line-strong bg-raised" />
      </div>
      <div className="flex justify-end gap-2"><Button onClick={onDone}>{t("cancel")}</Button><Button type="submit" variant="primary" busy={ask.isPending}>{t("send")}</Button></div>
    </form>
  );
}
