"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, useMemo } from "react";
import { usePageActions, useShortcuts } from "#components/ui/page-actions.ts";

/** What the palette and the list of keys say of this page. */
export function usePageKeys(onAdd: (() => void) | null): void {
  const t = useTranslations("choosing");
  usePageActions(useMemo(() => (onAdd ? [{ id: "choosing.add", label: t("add"), also: t("addAlso"), icon: createElement(Plus, { "aria-hidden": true }), run: onAdd }] : []), [t, onAdd]));
  useShortcuts(useMemo(() => [{
    title: t("keys.title"),
    rows: [
      { label: t("keys.go"), keys: ["Arrows"] }, { label: t("keys.score"), keys: ["Digit0", "Digit3"] }, { label: t("keys.clear"), keys: ["Delete"] },
      { label: t("keys.open"), keys: ["Enter"] }, { label: t("keys.copy"), keys: ["Mod+KeyC"] },
    ],
  }], [t]));
}
