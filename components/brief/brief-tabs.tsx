"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { BRIEF_PAGES, briefAddress, type BriefPage } from "#components/live/brief-address.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import type { Plan } from "#model/shape.ts";

/** The pages of the brief, side by side over each of them. */
export function BriefTabs({ page }: { page: BriefPage }) {
  const t = useTranslations("briefPages");
  const { home } = useLive();
  return (
    <nav aria-label={t("label")} className="mb-5 flex gap-5 overflow-x-auto overflow-y-hidden border-b border-line print:hidden">
      {BRIEF_PAGES.map((each) => (
        <Link
          key={each} href={briefAddress(home, each)} aria-current={each === page ? "page" : undefined}
          className="-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 rounded-t-sm border-b-2 border-transparent text-ink-2 outline-offset-[-2px] transition-colors hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {t(each)}
          {each !== "document" && <Count of={each} />}
        </Link>
      ))}
    </nav>
  );
}

const COUNTS = {
  requirements: ({ requirements }: Plan) => requirements.filter(({ dropped }) => !dropped).length,
  choosing: ({ candidates }: Plan) => candidates.length,
};

function Count({ of }: { of: keyof typeof COUNTS }) {
  const count = usePlan(COUNTS[of]);
  return count > 0 && <span className="text-sm font-normal text-ink-3 tabular-nums">{count}</span>;
}
