"use client";
import { useTranslations } from "next-intl";

const PAGES = ["overview", "goals", "audit", "team", "matrix", "map", "versions", "activity", "figures", "settings"] as const;

/** Says which pages someone has open. */
export function useWhere(): (pages: readonly string[]) => string {
  const t = useTranslations("live.page");
  return (pages) => pages.map((page) => t(PAGES.find((known) => known === page) ?? "elsewhere")).join(", ");
}
