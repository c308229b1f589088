"use client";
import { useFormatter, useNow, useTranslations } from "next-intl";

const MINUTE = 60_000;

/** How long ago, as people say it. */
export function Ago({ at }: { at: string }) {
  const t = useTranslations("comments");
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE });
  const date = new Date(at);
  return <time dateTime={at} title={format.dateTime(date, { dateStyle: "medium", timeStyle: "short" })} className="shrink-0">{date.getTime() > now.getTime() - MINUTE ? t("now") : format.relativeTime(date, now)}</time>;
}
