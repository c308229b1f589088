"use client";
import { Waypoints } from "lucide-react";
import { useTranslations } from "next-intl";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";
import type { Disagreement } from "#model/matrix/disagreements.ts";

/** The maps say something else than this cell: a mark in its corner, and in words for who asks. The cell's menu has the ways out. */
export function MapMark({ disagreement }: { disagreement: Disagreement }) {
  const t = useTranslations("matrix");
  const words = t(`disagreement.${disagreement}`, { sign: useScheme().sign("R") });
  return (
    <span data-pick title={words} className="absolute top-0 right-0 flex size-5 items-center justify-center text-warning">
      <Waypoints aria-hidden size={14} />
      <span className="sr-only">{words}</span>
    </span>
  );
}
