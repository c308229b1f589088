"use client";
import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { FindingsCount } from "#components/shell/later.tsx";
import { PAGES } from "#components/shell/pages.ts";
import { usePrefetch } from "#components/shell/use-prefetch.ts";
import { classNames } from "#components/ui/class-names.ts";

/** The way around a workspace: at the side, and at the thumb on a phone. */
export function Nav({ workspace }: { workspace: string }) {
  const t = useTranslations("shell");
  const home = `/w/${workspace}`;
  const pathname = usePathname();
  return (
    <nav aria-label={t("nav")} className="shrink-0 border-line max-md:border-t md:w-56 md:overflow-y-auto md:border-r md:p-2">
      <ul className="flex max-md:overflow-x-auto md:flex-col md:gap-px">
        {PAGES.map(({ page, path, icon, ...more }) => {
          const isHere = path === "" ? pathname === home : pathname.startsWith(home + path);
          return (
            <li key={page} className={classNames("min-w-0 flex-1 max-md:min-w-15", "aside" in more && "max-md:hidden")}>
              <PageLink href={home + path} label={t(`page.${page}`)} icon={icon} isHere={isHere} isExact={pathname === home + path}>{page === "findings" && <FindingsCount />}</PageLink>
              {page === "map" && <Processes home={home} pathname={pathname} />}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

type LinkProps = { href: string; label: string; icon: LucideIcon; isHere: boolean; isExact: boolean; children?: ReactNode };

function PageLink({ href, label, icon: Icon, isHere, isExact, children }: LinkProps) {
  return (
    <Link
      href={href} prefetch={usePrefetch()} aria-current={isExact ? "page" : isHere ? "true" : undefined}
      className={classNames(
        "flex rounded-md transition-colors max-md:h-13 max-md:flex-col max-md:items-center max-md:justify-center max-md:gap-0.5 max-md:text-[10px]/3 md:h-8 md:items-center md:gap-2 md:px-2",
        isHere ? "text-ink md:bg-hover md:font-medium" : "text-ink-2 hover:bg-hover hover:text-ink",
      )}
    >
      <Icon aria-hidden size={16} className={isHere ? "text-accent" : undefined} />
      <span className="max-w-full truncate">{label}</span>
      {children}
    </Link>
  );
}

/** The processes of the plan, each with its map. */
function Processes({ home, pathname }: { home: string; pathname: string }) {
  const t = useTranslations("shell");
  const processes = usePlan((plan) => plan.processes);
  const prefetch = usePrefetch();
  if (processes.length === 0) return null;
  return (
    <ul className="max-md:hidden" aria-label={t("processes")}>
      {processes.map(({ id, title }) => {
        const href = `${home}/map/${id}`;
        return (
          <li key={id}>
            <Link
              href={href} prefetch={prefetch} aria-current={pathname === href ? "page" : undefined}
              title={title} className={classNames("flex min-h-7 items-center rounded-md py-1 pl-8 pr-2 text-sm leading-4 transition-colors", pathname === href ? "text-accent" : "text-ink-2 hover:bg-hover hover:text-ink")}
            >
              <span className="line-clamp-2 break-words">{title || t("untitledProcess")}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
