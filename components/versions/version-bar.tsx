"use client";
import { ArrowLeft, Bookmark } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { homeOf } from "#components/live/home.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { classNames } from "#components/ui/class-names.ts";
import { waitingForMe } from "#components/versions/review-state.ts";
import { useVersions } from "#components/versions/use-versions.ts";

const PAGES = ["goals", "audit", "team", "map", "matrix"] as const;

/** Over every page of a version: that it is one, its pages, and the way back to the plan. */
export function VersionBar({ id, name }: { id: string; name: string }) {
  const t = useTranslations("versions");
  const reviews = useTranslations("reviews");
  const page = useTranslations("shell.page");
  const { home, workspace } = useLive();
  const pathname = usePathname();
  const first = usePlan((plan) => plan.processes[0]?.id ?? null);
  const isAsked = waitingForMe(useVersions() ?? []).some(({ version }) => version.id === id);
  const addressOf = (one: (typeof PAGES)[number]) => (one === "map" && first !== null ? `${home}/map/${first}` : `${home}/${one}`);
  return (
    <div className="sticky top-0 z-20 flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-1.5 sm:px-8 print:hidden">
      <Link href={home} prefetch={false} aria-current={pathname === home ? "page" : undefined} title={t("readOnly")} className="flex min-h-7 min-w-0 items-center gap-1.5 rounded-sm font-medium text-accent-strong hover:underline">
        <Bookmark aria-hidden size={16} className="shrink-0" /><span className="truncate">{name}</span><span className="sr-only">{t("readOnly")}</span>
      </Link>
      <nav aria-label={t("pages")} className="order-last -mx-1 flex min-w-0 gap-0.5 overflow-x-auto max-sm:w-full sm:order-none">
        {PAGES.map((one) => {
          const isHere = pathname.startsWith(`${home}/${one}`);
          return <Link key={one} href={addressOf(one)} prefetch={false} aria-current={isHere ? "page" : undefined} className={classNames("flex h-7 shrink-0 items-center rounded-md px-2 text-sm transition-colors", isHere ? "bg-raised font-medium text-ink" : "text-ink-2 hover:bg-hover hover:text-ink")}>{page(one)}</Link>;
        })}
      </nav>
      {isAsked && pathname !== home && <Link href={home} prefetch={false} className="text-sm font-medium text-accent-strong underline">{reviews("waitsForYou")}</Link>}
      <Link href={homeOf(workspace)} prefetch={false} className="ml-auto flex min-h-7 items-center gap-1 rounded-sm text-sm text-accent-strong hover:underline"><ArrowLeft aria-hidden size={14} />{t("back")}</Link>
    </div>
  );
}
