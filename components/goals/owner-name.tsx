"use client";
import { useTranslations } from "next-intl";
import { usePlan } from "#components/live/use-plan.ts";
import { Dot } from "#components/ui/dot.tsx";

/** A goal's owner in their colour. */
export function OwnerName({ owner, className = "" }: { owner: string | null; className?: string }) {
  const t = useTranslations("goals");
  const found = usePlan((plan) => plan.participants.find(({ id }) => id === owner));
  if (!found) return <span className={`text-ink-3 ${className}`}>{t("noOwner")}</span>;
  return (
    <span className={`inline-flex min-w-0 items-center gap-1.5 ${className}`}>
      <Dot colour={found.colour} />
      <span className="truncate">{found.title || t("unnamedOwner")}</span>
    </span>
  );
}
