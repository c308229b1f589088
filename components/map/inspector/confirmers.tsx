"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Ago } from "#components/comments/ago.tsx";
import { colourOf } from "#components/live/colour-of.ts";
import { useLive } from "#components/live/live-context.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import type { Step } from "#model/shape.ts";
import { wordingOf } from "#model/walk.ts";

/** Who has confirmed a step as it is worded now, and when. */
export function Confirmers({ step }: { step: Step }) {
  const t = useTranslations("map.inspector.confirmed");
  const message = useProblemMessage();
  const { workspace } = useLive();
  const { data, error } = useQuery(useTRPC().walk.confirmers.queryOptions({ workspace, step: step.id }));
  if (error && !data) return <FormError>{message(error)}</FormError>;
  if (!data) return <Skeleton className="h-6 w-40" />;
  const wording = wordingOf(step);
  return (
    <ul aria-label={t("who")} className="flex flex-col gap-2 text-sm">
      {data.filter((one) => one.wording === wording).map(({ member, name, at }) => (
        <li key={member} className="flex min-w-0 items-center gap-2">
          <Avatar name={name} colour={colourOf(member)} size={24} />
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span className="shrink-0 text-xs text-ink-3"><Ago at={at} /></span>
        </li>
      ))}
    </ul>
  );
}
