"use client";
import { CircleCheck, CircleDot } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useReasons } from "#components/brief/requirements/reasons/use-reasons.ts";
import { useSourceWords } from "#components/brief/requirements/reasons/use-source-words.ts";

/** So many are shown before one asks for all. */
const SHOWN = 3;

/** Why a requirement is there: each reason leads to its place in the plan; one that is there no longer says so. */
export function SourceList({ sources }: { sources: readonly string[] }) {
  const t = useTranslations("requirements.sources");
  const { plan, reasons } = useReasons();
  const wordsOf = useSourceWords();
  const [isWhole, setWhole] = useState(false);
  const words = sources.flatMap((source) => {
    const said = wordsOf(source, plan, reasons);
    return said ? [{ source, ...said }] : [];
  });
  const rest = words.length - SHOWN;
  return (
    <ul aria-label={t("label")} className="flex min-w-0 flex-col gap-0.5 text-sm text-ink-3">
      {(isWhole || rest === 1 ? words : words.slice(0, SHOWN)).map(({ source, text, address, isGone }) => {
        const Icon = isGone ? CircleCheck : CircleDot;
        return (
          <li key={source} className="flex min-w-0 items-start gap-1.5">
            <Icon aria-hidden size={14} className={`mt-[3px] shrink-0 ${isGone ? "text-success" : ""}`} />
            <span className="min-w-0">
              {address ? <Link href={address} className="rounded-xs underline decoration-line-strong underline-offset-2 hover:text-ink hover:decoration-ink">{text}</Link> : text}
              {isGone && <span className="text-success"> {t("gone")}</span>}
            </span>
          </li>
        );
      })}
      {!isWhole && rest > 1 && <li><button type="button" onClick={() => setWhole(true)} className="rounded-xs pl-5 text-ink-2 hover:text-ink hover:underline">{t("more", { count: rest })}</button></li>}
    </ul>
  );
}
