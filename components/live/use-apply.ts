"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Command } from "#model/commands.ts";
import { isPlanError } from "#model/plan-error.ts";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useLive } from "#components/live/live-context.ts";
import type { StepHow } from "#components/live/step-names.ts";
import { useToast } from "#components/ui/toast.tsx";

/**
 * Applies commands to the plan here and now, as one undo step; the server follows. When they cannot be applied, nothing
 * changes and a message says why. Returns whether they were applied.
 */
export function useApply(): (commands: Command | readonly Command[], how?: StepHow) => boolean {
  const live = useLive();
  const toast = useToast();
  const t = useTranslations("live");
  const problemMessage = useProblemMessage();
  return useCallback((commands, how) => {
    if (!live.may("plan.edit")) {
      toast.add({ title: t("notAllowed") });
      return false;
    }
    try {
      live.apply(Array.isArray(commands) ? (commands as readonly Command[]) : [commands as Command], how);
      return true;
    } catch (error) {
      if (!isPlanError(error)) throw error;
      toast.add({ title: problemMessage(error) });
      return false;
    }
  }, [live, toast, t, problemMessage]);
}
