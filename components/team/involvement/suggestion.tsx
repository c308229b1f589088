"use client";
import { useTranslations } from "next-intl";
import { useMay } from "#components/live/use-may.ts";
import { Button } from "#components/ui/button.tsx";
import type { GroupSuggestion } from "#model/suggest-groups.ts";

type Props = { title: string; suggestion: GroupSuggestion | null; onTake: (suggestion: GroupSuggestion) => void };

/** Where the plan says that somebody belongs, and why. */
export function Suggestion({ title, suggestion, onTake }: Props) {
  const t = useTranslations("team.involvement");
  const mayEdit = useMay()("plan.edit");
  if (!suggestion) return <p className="mt-1 text-sm text-ink-3">{t("noSuggestion")}</p>;
  const { group, reason } = suggestion;
  const name = t(`columns.${group}`);
  return (
    <div className="mt-1 flex flex-wrap items-end gap-x-3 gap-y-1">
      <p className="min-w-0 flex-1 basis-40 text-sm text-ink-2">
        <span className="block font-medium text-accent">{t("suggestion", { group: name })}</span>
        <span className="wrap-anywhere">{t(`reason.${reason.code}`, { title: reason.title || t("untitled"), more: reason.more })}</span>
      </p>
      {mayEdit && <Button size="sm" aria-label={t("takeOf", { title, group: name })} onClick={() => onTake(suggestion)}>{t("take")}</Button>}
    </div>
  );
}
