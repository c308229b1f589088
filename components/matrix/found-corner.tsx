"use client";
import { useTranslations } from "next-intl";
import type { Severity } from "#model/findings/finding.ts";

const TONES = { error: "border-b-danger", warning: "border-b-warning", info: "border-b-line-strong" } as const satisfies Record<Severity, string>;

/** A corner of a cell that something is noticed of, opposite to that of comments; the mark in its row's head says what. */
export function FoundCorner({ severity }: { severity: Severity }) {
  const words = useTranslations("findings.severity")(severity);
  return <span title={words} className={`pointer-events-none absolute bottom-0 left-0 border-r-8 border-b-8 border-r-transparent print:hidden ${TONES[severity]}`}><span className="sr-only">{words}</span></span>;
}
