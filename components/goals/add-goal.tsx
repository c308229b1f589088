"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TemplatesDialog } from "#components/goals/later.ts";
import { useAddGoal } from "#components/goals/use-add-goal.ts";

/** Adds a goal: an empty one, or some of those that companies often set. */
export function AddGoal() {
  const t = useTranslations("goals");
  const add = useAddGoal();
  const [open, setOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>{t("templatesMenu")}</Button>
      <Button variant="primary" data-add-goal="" onClick={() => add("main")}><Plus aria-hidden size={16} />{t("add")}</Button>
      {open !== null && <TemplatesDialog open={open} onOpenChange={setOpen} />}
    </>
  );
}
