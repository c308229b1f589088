"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "#components/api/trpc.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";

const ROW = "flex flex-wrap items-baseline gap-x-3 px-2 sm:grid sm:grid-cols-[minmax(0,1fr)_88px_104px_152px]";

/** The workspaces I am in, the one that changed last first. */
export function WorkspaceList() {
  const t = useTranslations("workspaces");
  const role = useTranslations("team.roles");
  const format = useFormatter();
  const message = useProblemMessage();
  const { data, error } = useQuery(useTRPC().workspaces.list.queryOptions());

  if (error && !data) return <FormError>{message(error)}</FormError>;
  if (!data) return <Skeleton className="h-24 w-full" />;
  if (data.length === 0) return <EmptyState title={t("empty.title")}>{t("empty.body")}</EmptyState>;
  return (
    <>
      <p aria-hidden className={`${ROW} pb-2 text-xs text-ink-3 max-sm:hidden`}><span>{t("name")}</span><span>{t("role")}</span><span>{t("members")}</span><span>{t("changed")}</span></p>
      <ul aria-label={t("list")} className="divide-y divide-line border-y border-line">
        {data.map((workspace) => (
          <li key={workspace.id}>
            <Link href={`/w/${workspace.id}`} className={`${ROW} -outline-offset-2 py-3 text-sm text-ink-2 transition-colors hover:bg-hover`}>
              <span className="text-base font-medium text-ink max-sm:w-full">{workspace.name}</span>
              <span>{role(`${workspace.role}.name`)}</span>
              <span>{t("memberCount", { count: workspace.members })}</span>
              <time dateTime={workspace.updatedAt}>{format.dateTime(new Date(workspace.updatedAt), { dateStyle: "medium", timeStyle: "short" })}</time>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
