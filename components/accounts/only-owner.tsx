"use client";
import Link from "next/link";
import { useApartWords } from "#components/api/apart-words.tsx";
import type { Outputs } from "#components/api/outputs.ts";

const LINK = "rounded-sm font-medium text-accent hover:underline";

/** Why the account cannot go yet: the workspaces whose only owner it is, and where to go about each. */
export function OnlyOwner({ workspaces }: { workspaces: Outputs["account"]["deletion"]["blocking"] }) {
  const t = useApartWords("myData.delete");
  return (
    <>
      <div role="status">
        <p className="font-medium">{t("blocked")}</p>
        <p className="mt-1 text-ink-2">{t("blockedBody", { count: workspaces.length })}</p>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {workspaces.map(({ id, name, others }) => (
          <li key={id} className="flex flex-col gap-1 py-2.5">
            <p className="flex flex-wrap items-baseline gap-x-2"><span className="font-medium wrap-anywhere">{name}</span><span className="text-sm text-ink-3">{t("others", { count: others })}</span></p>
            <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
              <Link href={`/w/${id}/team`} aria-label={`${t("people")}: ${name}`} className={LINK}>{t("people")}</Link>
              <Link href={`/w/${id}/settings`} aria-label={`${t("settings")}: ${name}`} className={LINK}>{t("settings")}</Link>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
