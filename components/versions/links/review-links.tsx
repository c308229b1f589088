"use client";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useMay } from "#components/live/use-may.ts";
import { Section } from "#components/ui/section.tsx";
import { LinkRow } from "#components/versions/links/link-row.tsx";
import { MakeLink } from "#components/versions/links/make-link.tsx";
import { useReviewLinks } from "#components/versions/links/use-review-links.ts";

/** The links by which people without an account read a version, or the live plan with null; for those who decide on that. */
export function ReviewLinks(props: { version: { id: string; name: string } | null }) {
  return useMay()("link.manage") ? <Managed {...props} /> : null;
}

function Managed({ version }: { version: { id: string; name: string } | null }) {
  const t = useTranslations("reviewLinks");
  const { links, ...actions } = useReviewLinks(version?.id ?? null);
  const box = useRef<HTMLDivElement>(null);
  const open = links?.filter(({ state }) => state === "active") ?? [];
  const ended = links?.filter(({ state }) => state !== "active") ?? [];
  // The button goes with its row.
  const onRevoked = () => box.current?.focus();
  return (
    <Section title={t(version ? "title" : "planTitle")} hint={t(version ? "hint" : "planHint")} action={<MakeLink version={version} />}>
      <div ref={box} tabIndex={-1} className="outline-none">
        {links?.length === 0 && <p className="text-ink-2">{t("none")}</p>}
        {open.length > 0 && <ul aria-label={t(version ? "title" : "planTitle")} className="-my-2 divide-y divide-line">{open.map((link) => <LinkRow key={link.id} link={link} {...actions} onRevoked={onRevoked} />)}</ul>}
      </div>
      {ended.length > 0 && (
        <details className={open.length > 0 ? "mt-4" : undefined}>
          <summary className="w-fit rounded-sm text-sm text-ink-2 hover:text-ink">{t("ended", { count: ended.length })}</summary>
          <ul aria-label={t("ended", { count: ended.length })} className="mt-2 -mb-2 divide-y divide-line">{ended.map((link) => <LinkRow key={link.id} link={link} {...actions} onRevoked={onRevoked} />)}</ul>
        </details>
      )}
    </Section>
  );
}
