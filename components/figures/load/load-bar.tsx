"use client";
import { Flame, TriangleAlert } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";

/** From which load on it is much, and from which too much, %. */
export type LoadLevels = { readonly high: number; readonly full: number };

/** How much of their time someone's work takes: a bar, the figure, and in words when it is too much. */
export function LoadBar({ ratio, levels: { high, full } }: { ratio: number | null; levels: LoadLevels }) {
  const t = useTranslations("figures.load");
  const format = useFormatter();
  if (ratio === null) return <span className="block px-2 py-1 text-ink-3">{t("unknown")}</span>;
  const state = ratio * 100 >= full ? "over" : ratio * 100 >= high ? "high" : "fine";
  return (
    <span className="flex flex-col gap-1 px-2 py-1">
      <span className="flex items-center gap-1.5 font-medium">
        {state === "over" && <Flame aria-hidden size={14} className="text-danger" />}
        {state === "high" && <TriangleAlert aria-hidden size={14} className="text-warning" />}
        {format.number(ratio, { style: "percent", maximumFractionDigits: ratio < 0.1 ? 1 : 0 })}
        {state !== "fine" && <span className={`text-xs font-normal ${state === "over" ? "text-danger" : "text-warning"}`}>{t(state)}</span>}
      </span>
      <span aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
        <span className={`block h-full rounded-full ${{ over: "bg-danger", high: "bg-warning", fine: "bg-accent" }[state]}`} style={{ width: `${Math.min(100, ratio * 100)}%` }} />
      </span>
    </span>
  );
}
