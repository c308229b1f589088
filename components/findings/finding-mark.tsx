"use client";
import { useTranslations } from "next-intl";
import { worstOf } from "#components/findings/severities.ts";
import { FindingCards } from "#components/findings/card/later.ts";
import { useFindings } from "#components/findings/findings-context.ts";
import { SeverityIcon } from "#components/findings/severity-icon.tsx";
import { useKeyed } from "#components/live/use-keyed.ts";
import { classNames } from "#components/ui/class-names.ts";
import { Popover } from "#components/ui/popover.tsx";

type Props = {
  /** The key of its place (`model/findings/spot.ts`), or `row/<activity>`: a row of the matrix with all its cells. */
  place: string;
  /** The thing's name, for who does not see where it stands. */
  name: string;
  tabIndex?: number;
  className?: string;
};

/** What is noticed of a thing, where it is shown: how many and how bad, and pressed, what, why and how to mend it. Nothing where nothing is. */
export function FindingMark({ place, name, tabIndex, className }: Props) {
  const t = useTranslations("findings.mark");
  const found = useKeyed(useFindings().open, place);
  if (!found) return null;
  const severity = worstOf(found);
  const label = t(severity, { count: found.length, name: name || t("untitled") });
  return (
    <Popover
      title={label} titleHidden className="w-96 p-0"
      trigger={(
        <button
          type="button" aria-label={label} title={label} tabIndex={tabIndex}
          className={classNames("inline-flex h-6 min-w-6 shrink-0 items-center justify-center gap-0.5 rounded-md px-1 text-xs font-medium text-ink-2 tabular-nums transition-colors hover:bg-hover hover:text-ink data-popup-open:bg-hover print:hidden", className)}
        >
          <SeverityIcon severity={severity} size={14} />
          {found.length > 1 && <span aria-hidden>{found.length}</span>}
        </button>
      )}
    >
      <FindingCards found={found} />
    </Popover>
  );
}
