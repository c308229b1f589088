"use client";
import { Bookmark, Eye, Settings2, WifiOff } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { GuestCommentsButton } from "#components/guests/later.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Popover } from "#components/ui/popover.tsx";

const PAGES = ["goals", "audit", "team", "map", "matrix"] as const;
type Props = { title: string; version: string | null; isNamed: boolean; controls: ReactNode };

/** Over every page that a guest reads: what it is, its pages, the comments, language and theme. */
export function GuestBar({ title, version, isNamed, controls }: Props) {
  const t = useTranslations("guest");
  const page = useTranslations("shell.page");
  const { home, me, status } = useLive();
  const isCutOff = useSignal(status).state === "offline";
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  const first = usePlan((plan) => plan.processes[0]?.id ?? null);
  const Icon = version === null ? Eye : Bookmark;
  const addressOf = (one: (typeof PAGES)[number]) => (one === "map" && first !== null ? `${home}/map/${first}` : `${home}/${one}`);
  return (
    <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-canvas py-2 pr-2 pl-4 sm:h-12 sm:flex-nowrap sm:py-0 print:hidden">
      <div className="flex min-w-0 flex-1 items-center gap-2 sm:flex-initial" title={isNamed ? t("readingAs", { name: me.name }) : t("reading")}>
        <Icon aria-hidden size={16} className="shrink-0 text-accent" />
        <p className="min-w-0 leading-tight">
          <span className="block truncate font-semibold">{title}</span>
          <span className="block truncate text-xs text-ink-3">{version === null ? t("titlePlan") : t("titleVersion", { name: version })}</span>
        </p>
      </div>
      <nav aria-label={t("pages")} className="order-last -mx-2 flex min-w-0 gap-0.5 overflow-x-auto max-sm:w-full sm:order-none sm:mx-0">
        {PAGES.map((one) => {
          const isHere = pathname.startsWith(`${home}/${one}`);
          return <Link key={one} href={addressOf(one)} prefetch={false} aria-current={isHere ? "page" : undefined} className={classNames("flex h-8 shrink-0 items-center rounded-md px-2 text-sm transition-colors", isHere ? "bg-accent-soft font-medium text-accent-strong" : "text-ink-2 hover:bg-hover hover:text-ink")}>{page(one)}</Link>;
        })}
      </nav>
      <div className="ml-auto flex shrink-0 items-center gap-1">
        {isCutOff && <span role="status" title={t("cutOff")} className="flex items-center gap-1 text-sm text-warning"><WifiOff aria-hidden size={16} /><span className="sr-only">{t("cutOff")}</span></span>}
        <span className="max-w-72 truncate text-sm text-ink-3 max-lg:hidden">{isNamed ? t("readingAs", { name: me.name }) : t("reading")}</span>
        {isNamed && <GuestCommentsButton />}
        <Popover title={t("settings")} open={open} onOpenChange={setOpen} align="end" trigger={<IconButton label={t("settings")}><Settings2 aria-hidden size={16} /></IconButton>}>
          <div className="flex flex-col items-start gap-3">{controls}</div>
        </Popover>
      </div>
    </header>
  );
}
