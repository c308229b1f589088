"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import type { Outputs } from "#components/api/outputs.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useToast } from "#components/ui/toast.tsx";

export type ReviewLink = Outputs["reviewLinks"]["list"][number];

/** The review links of the workspace to one version, or to the live plan with null; undefined until they are known. For whoever may manage them. */
export function useReviewLinks(version: string | null) {
  const t = useTranslations("reviewLinks");
  const { workspace } = useLive();
  const trpc = useTRPC();
  const toast = useToast();
  const message = useProblemMessage();
  const refresh = useRefreshQueries();
  const fail = (error: unknown) => void toast.add({ title: message(error), tone: "danger" });
  const onSettled = () => refresh(["reviewLinks.list"]);
  const all = useQuery(trpc.reviewLinks.list.queryOptions({ workspace })).data;
  const revoke = useMutation(trpc.reviewLinks.revoke.mutationOptions({ onSuccess: () => void toast.add({ title: t("revoked") }), onSettled }));
  const setComments = useMutation(trpc.reviewLinks.setComments.mutationOptions({ onError: fail, onSettled }));
  return {
    links: all?.filter((link) => (version === null ? link.live : link.version === version)),
    revoke,
    setComments: (link: string, mayComment: boolean) => setComments.mutate({ workspace, link, mayComment }),
    /** What is being switched, until the server has answered. */
    switching: setComments.isPending ? setComments.variables : null,
  };
}
