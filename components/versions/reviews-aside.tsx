"use client";
import Link from "next/link";
import { useId } from "react";
import { useFormatter, useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import { versionAddress } from "#components/live/version-address.ts";
import { isApproved, waitingForMe } from "#components/versions/review-state.ts";
import { StateBadge } from "#components/versions/state-badge.tsx";
import { useCurrentFingerprint } from "#components/versions/use-current-fingerprint.ts";
import { useVersions } from "#components/versions/use-versions.ts";
import { sayDay } from "#components/ui/say-day.ts";

/** What of the reviews is to be known at a glance: my answers that are waited for, and where the newest version that people were asked about stands. */
export function ReviewsAside() {
  const t = useTranslations("reviews");
  const words = useTranslations("versions");
  const { home } = useLive();
  const format = useFormatter();
  const id = useId();
  const versions = useVersions() ?? [];
  const now = useCurrentFingerprint();
  const waiting = waitingForMe(versions);
  const newest = versions.find(({ reviews }) => reviews.length > 0);
  if (!newest) return null;
  const day = (date: string) => sayDay(format, date);
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-2 border-b border-line pb-1.5 font-semibold">{t("aside")}</h2>
      {waiting.length > 0 && (
        <ul className="mb-2 flex flex-col gap-2">
          {waiting.map(({ version, review }) => (
            <li key={review.id} className="rounded-md bg-accent-soft px-3 py-2">
              <p className="text-sm font-medium text-accent-strong">{t("waitsForYou")}</p>
              <p className="wrap-anywhere">{review.question || version.name}</p>
              <p className="mt-0.5 flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
                <Link href={versionAddress(home, version.id)} className="font-medium text-accent-strong underline">{t("read")}</Link>
                {review.due !== null && <span>{t("until", { date: day(review.due) })}</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="flex flex-wrap items-center gap-2">
        <Link href={versionAddress(home, newest.id)} className="min-w-0 rounded-sm wrap-anywhere hover:underline">{newest.name}</Link>
        <StateBadge review={newest.reviews[0]!} />
      </p>
      {isApproved(newest) && now !== null && now !== newest.fingerprint && <p className="mt-1 text-sm text-warning">{words("changedAfterApproval")}</p>}
    </section>
  );
}
