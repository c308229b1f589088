"use client";
import { ArrowRight, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useCallback, useId, useState } from "react";
import { FindingCard } from "#components/findings/card/later.ts";
import { useRuleWords } from "#components/findings/card/use-rule-words.ts";
import { SeverityIcon } from "#components/findings/severity-icon.tsx";
import { spotAddress } from "#components/findings/spot-address.ts";
import { GoLink } from "#components/live/go-link.tsx";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { classNames } from "#components/ui/class-names.ts";
import type { Judged } from "#model/findings/judge.ts";
import type { Plan } from "#model/shape.ts";

/** One finding in the list: what it is, the way to its place, and pressed, what to do about it. */
export const FindingRow = memo(function FindingRow({ finding }: { finding: Judged }) {
  const t = useTranslations("findings");
  const id = useId();
  const words = useRuleWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <li className="py-1">
      <div className="flex items-start gap-2">
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)} className="group -ml-1 flex min-h-8 min-w-0 flex-1 items-start gap-2 rounded-md px-1 py-1.5 text-left hover:bg-hover">
          <ChevronRight aria-hidden size={16} className={classNames("mt-0.5 shrink-0 text-ink-3 transition-transform", isOpen && "rotate-90")} />
          <SeverityIcon severity={finding.severity} className="mt-0.5" />
          <span className="sr-only">{t(`severity.${finding.severity}`)}. </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {words?.say(finding, "what") ?? " "}
            {finding.why !== null && <span className="ml-2 text-sm text-warning">{t(`backShort.${finding.why}`)}</span>}
          </span>
        </button>
        <Assignee id={finding.assignee} />
        <WayThere finding={finding} />
      </div>
      {isOpen && (
        <div id={id} className="mb-2 pl-12 max-sm:pl-6">
          {finding.state === "accepted" && <Acceptance finding={finding} />}
          <FindingCard finding={finding} isTold />
        </div>
      )}
    </li>
  );
});

function Assignee({ id }: { id: string | null }) {
  const title = usePlan(useCallback((plan: Plan) => (id === null ? "" : plan.participants.find((one) => one.id === id)?.title ?? ""), [id]));
  return title && <span title={title} className="mt-1.5 max-w-40 truncate text-sm text-ink-2 max-sm:hidden">{title}</span>;
}

function WayThere({ finding }: { finding: Judged }) {
  const t = useTranslations("findings");
  const { home } = useLive();
  const address = usePlan(useCallback((plan: Plan) => spotAddress(plan, home, finding.at), [home, finding]));
  return address && <GoLink address={address} className="mt-0.5 inline-flex h-7 shrink-0 items-center gap-1 rounded-md px-2 text-sm text-accent hover:bg-hover">{t("show")}<ArrowRight aria-hidden size={14} /></GoLink>;
}

/** Who lives with it, why, and until when. */
function Acceptance({ finding: { disposition } }: { finding: Judged }) {
  const t = useTranslations("findings");
  const by = usePlan(useCallback((plan: Plan) => plan.participants.find(({ id }) => id === disposition?.by)?.title ?? "", [disposition]));
  if (!disposition) return null;
  return <p className="mt-1 rounded-md bg-sunken px-2.5 py-1.5 text-sm text-ink [overflow-wrap:anywhere]">{disposition.review ? t("acceptedUntil", { name: by || t("untitled"), reason: disposition.reason, day: new Date(`${disposition.review}T12:00:00`) }) : t("acceptedBy", { name: by || t("untitled"), reason: disposition.reason })}</p>;
}
