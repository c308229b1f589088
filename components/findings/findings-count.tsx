"use client";
import { useTranslations } from "next-intl";
import { countOpen } from "#components/findings/severities.ts";
import { useFindings } from "#components/findings/findings-context.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { classNames } from "#components/ui/class-names.ts";

/** How many findings are open, beside the way to them: errors in their colour, without any the warnings. */
export function FindingsCount() {
  const t = useTranslations("findings.counts");
  const all = useSignal(useFindings().all);
  if (!all) return null;
  const { error, warning } = countOpen(all);
  const [severity, count] = error > 0 ? (["error", error] as const) : (["warning", warning] as const);
  if (count === 0) return null;
  return <span aria-label={t(severity, { count })} title={t(severity, { count })} className={classNames("ml-auto text-xs font-medium tabular-nums max-md:hidden", severity === "error" ? "text-danger" : "text-ink-2")}>{count}</span>;
}
