"use client";
import { useTranslations } from "next-intl";
import { usePlan } from "#components/live/use-plan.ts";
import { Dot } from "#components/ui/dot.tsx";

/** Who is asked, by their colour and name; `empty` says that it is nobody. */
export function RespondentName({ respondent, empty, className = "" }: { respondent: string | null; empty: string; className?: string }) {
  const t = useTranslations("audit");
  const found = usePlan((plan) => plan.participants.find(({ id }) => id === respondent));
  if (!found) return <span className={`text-ink-3 ${className}`}>{empty}</span>;
  return (
    <span className={`inline-flex min-w-0 items-center gap-1.5 ${className}`}>
      <Dot colour={found.colour} />
      <span className="truncate">{found.title || t("untitledParticipant")}</span>
    </span>
  );
}
