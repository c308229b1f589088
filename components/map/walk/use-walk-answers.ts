"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useComments } from "#components/comments/comments-context.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";
import { anchorKey } from "#model/anchor-key.ts";
import type { Step } from "#model/shape.ts";
import { shareOf, wordingOf, type Confirmation, type Share, type StepAnswer } from "#model/walk.ts";

export type WalkAnswers = { readonly share: Share; readonly mayAnswer: boolean; give(answer: StepAnswer): void };

/** What people say of a step as it is worded now, and my saying it. The same once more takes it back; "not so" asks why, as a discussion of the step. */
export function useWalkAnswers(step: Step): WalkAnswers {
  const t = useTranslations("map.walk");
  const { workspace } = useLive();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const message = useProblemMessage();
  const comments = useComments();
  const mayAnswer = useMay()("walk.answer");
  const asked = trpc.walk.list.queryOptions({ workspace, map: step.map });
  const { data } = useQuery(asked);
  const share = useMemo(() => shareOf(step, data ?? []), [step, data]);
  const { mutate } = useMutation(trpc.walk.answer.mutationOptions({
    async onMutate({ step: id, answer, wording }) {
      await client.cancelQueries({ queryKey: asked.queryKey });
      client.setQueryData(asked.queryKey, (before: Confirmation[] | undefined) => {
        const others = (before ?? []).filter((one) => one.step !== id || !one.mine);
        return answer === null ? others : [...others, { step: id, answer, wording, mine: true }];
      });
    },
    onError: (error) => void toast.add({ title: t("notAnswered"), detail: message(error), tone: "danger" }),
    onSettled: () => client.invalidateQueries({ queryKey: asked.queryKey }),
  }));
  return {
    share, mayAnswer,
    give(answer) {
      if (!mayAnswer) return;
      const isTakenBack = share.mine === answer && !share.isMineOld;
      mutate({ workspace, step: step.id, answer: isTakenBack ? null : answer, wording: wordingOf(step) });
      if (answer === "notSo" && !isTakenBack) comments.discuss(anchorKey({ kind: "step", id: step.id }));
    },
  };
}
