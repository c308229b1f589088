"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";

/** What was deleted and can be brought back, for those who may; nothing where there is nothing. */
export function DeletedWorkspaces() {
  const t = useTranslations("workspaces.deleted");
  const format = useFormatter();
  const message = useProblemMessage();
  const toast = useToast();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data = [] } = useQuery(trpc.workspaces.listDeleted.queryOptions());
  const restore = useMutation(trpc.workspaces.restore.mutationOptions({
    onSuccess: (_, { workspace }) => toast.add({ title: t("restored", { name: data.find(({ id }) => id === workspace)?.name ?? "" }) }),
    onError: (error) => toast.add({ title: message(error), tone: "danger" }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: trpc.workspaces.list.queryKey() }), client.invalidateQueries({ queryKey: trpc.workspaces.listDeleted.queryKey() })]),
  }));
  if (data.length === 0) return null;
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  return (
    <section aria-labelledby="deleted-workspaces" className="mt-8">
      <h2 id="deleted-workspaces" className="px-2 text-sm font-medium text-ink-2">{t("title")}</h2>
      <ul aria-labelledby="deleted-workspaces" className="mt-1">
        {data.map(({ id, name, deletedAt, erasedAt }) => (
          <li key={id} className="flex items-center gap-3 px-2 py-1.5 text-sm">
            <div className="min-w-0 flex-1">
              <p className="font-medium text-ink-2 wrap-anywhere">{name}</p>
              <p className="text-ink-3" suppressHydrationWarning>{t("dates", { deleted: day(deletedAt), erased: day(erasedAt) })}</p>
            </div>
            <Button size="sm" aria-label={t("restoreNamed", { name })} busy={restore.isPending && restore.variables.workspace === id} onClick={() => restore.mutate({ workspace: id })}>{t("restore")}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
