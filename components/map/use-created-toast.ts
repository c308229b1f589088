"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { Command } from "#model/commands.ts";
import type { RefTarget } from "#model/fields.ts";

/** Says that something was made by the way, with a way to take just that back: `back`, as long as it is there. */
export function useCreatedToast(): (of: RefTarget, id: string, title: string, back: () => readonly Command[]) => void {
  const { plan } = useLive();
  const apply = useApply();
  const toast = useToast();
  const t = useTranslations("map");
  return useCallback((of, id, title, back) => {
    const isThere = () => plan.get()[of].some((record) => record.id === id);
    const stop = plan.subscribe(() => void (!isThere() && toast.close(shown)));
    const shown = toast.add({ title: t("create.made", { title }), isLocal: true, onClosed: stop, action: { label: t("create.undo"), onClick: () => void apply(back()) } });
  }, [plan, apply, toast, t]);
}
