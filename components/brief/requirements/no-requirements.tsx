"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** Stands in for the list while nobody has taken or written a requirement. */
export function NoRequirements({ onAdd }: { onAdd: (() => void) | null }) {
  const t = useTranslations("requirements");
  return (
    <EmptyState title={t("empty.title")} action={onAdd && <Button data-add-requirement="" onClick={onAdd}><Plus aria-hidden size={16} />{t("add")}</Button>}>
      {t("empty.body")}
    </EmptyState>
  );
}
