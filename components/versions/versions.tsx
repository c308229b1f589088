"use client";
import { Save } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import { useGoTo } from "#components/live/use-go-to.ts";
import { useMay } from "#components/live/use-may.ts";
import { versionAddress } from "#components/live/version-address.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { isApproved } from "#components/versions/review-state.ts";
import { ReviewLinks } from "#components/versions/links/review-links.tsx";
import { SaveVersion } from "#components/versions/save-version.tsx";
import { StateBadge } from "#components/versions/state-badge.tsx";
import { useCurrentFingerprint } from "#components/versions/use-current-fingerprint.ts";
import { useVersions, type Version } from "#components/versions/use-versions.ts";

/** The versions of the plan, and where their reviews stand. */
export function Versions() {
  const t = useTranslations("versions");
  const { home } = useLive();
  const goTo = useGoTo();
  const may = useMay();
  const versions = useVersions();
  const now = useCurrentFingerprint();
  const save = may("version.create") && <SaveVersion trigger={<Button variant="primary"><Save aria-hidden size={16} />{t("save")}</Button>} onSaved={(version) => goTo(versionAddress(home, version))} />;
  return (
    <Page title={t("title")} lead={t("lead")} actions={versions && versions.length > 0 && save}>
      {!versions && <div className="flex flex-col gap-3" aria-busy>{[0, 1, 2].map((row) => <Skeleton key={row} className="h-16" />)}</div>}
      {versions?.length === 0 && <EmptyState title={t("empty.title")} action={save}>{t("empty.body")}</EmptyState>}
      {versions && versions.length > 0 && (
        <ol aria-label={t("title")} className="divide-y divide-line border-y border-line">
          {versions.map((version) => <Row key={version.id} version={version} isCurrent={version.fingerprint === now} isChanged={now !== null && version.fingerprint !== now} />)}
        </ol>
      )}
      <div className={versions && versions.length > 0 ? "-mt-px" : "mt-8"}><ReviewLinks version={null} /></div>
    </Page>
  );
}

function Row({ version, isCurrent, isChanged }: { version: Version; isCurrent: boolean; isChanged: boolean }) {
  const history = useTranslations("activity");
  const t = useTranslations("versions");
  const { home } = useLive();
  const format = useFormatter();
  return (
    <li className="relative flex flex-col gap-1 py-3 sm:flex-row sm:items-start sm:gap-4">
      <div className="min-w-0 flex-1">
        <Link href={versionAddress(home, version.id)} prefetch={false} className="font-medium text-ink wrap-anywhere hover:text-accent hover:underline">{version.name}</Link>
        <p className="text-sm text-ink-3">{t("by", { name: version.by || history("someone"), date: format.dateTime(new Date(version.at), { dateStyle: "medium", timeStyle: "short" }) })}</p>
        {version.note && <p className="mt-1 line-clamp-2 max-w-prose text-ink-2 wrap-anywhere">{version.note}</p>}
        {isChanged && isApproved(version) && <p className="mt-1 text-sm text-warning">{t("changedAfterApproval")}</p>}
      </div>
      <div className="flex shrink-0 flex-wrap gap-1.5 sm:max-w-72 sm:justify-end">
        {isCurrent && <Badge>{t("current")}</Badge>}
        {version.reviews.map((review) => <StateBadge key={review.id} review={review} />)}
      </div>
    </li>
  );
}
