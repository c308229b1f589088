"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, useMemo } from "react";
import { usePageActions, useShortcuts } from "#components/ui/page-actions.ts";

/** What the palette and the list of keys say of this page. */
export function usePageKeys(onAdd: (() => void) | null): void {
  const t = useTranslations("requirements");
  usePageActions(useMemo(() => (onAdd ? [{ id: "requirements.add", label: t("add"), also: t("addAlso"), icon: createElement(Plus, { "aria-hidden": true }), run: onAdd }] : []), [t, onAdd]));
  useShortcuts(useMemo(() => [{
    title: t("keys.title"),
    rows: [
      { label: t("keys.next"), keys: ["Enter"] }, { label: t("keys.move"), keys: ["Alt+ArrowUp", "Alt+ArrowDown"] },
      { label: t("keys.priority"), keys: ["Alt+Digit1", "Alt+Digit4"] }, { label: t("keys.undecided"), keys: ["Alt+Digit0"] },
    ],
  }], [t]));
}
