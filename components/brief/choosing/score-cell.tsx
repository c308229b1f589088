"use client";
import { MessageSquareText, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, type ReactElement } from "react";
import { Popover } from "#components/ui/popover.tsx";
import { ScoreCard } from "#components/brief/choosing/score-card.tsx";
import { SCORE_WORDS } from "#components/brief/choosing/score-words.ts";

type Props = {
  requirement: string;
  candidate: string;
  /** Its row and column, by which keys find it. */
  place: string;
  requirementTitle: string;
  candidateTitle: string;
  score: number | null;
  note: string;
  isKnockOut: boolean;
  isActive: boolean;
  isOpen: boolean;
  canEdit: boolean;
  onOpenChange: (place: string, isOpen: boolean) => void;
};

const SHADES = ["bg-danger-soft text-danger", "bg-warning-soft text-warning", "bg-sunken text-ink", "bg-success-soft text-success"];

/** How one candidate meets one requirement: a digit, and a mark where there is a note. */
export const ScoreCell = memo(function ScoreCell({ requirement, candidate, place, requirementTitle, candidateTitle, score, note, isKnockOut, isActive, isOpen, canEdit, onOpenChange }: Props) {
  const t = useTranslations("choosing");
  const said = score === null ? t("unscored") : t(`scores.${SCORE_WORDS[score]!}`);
  const label = t("cell", { candidate: candidateTitle, requirement: requirementTitle, score: said, isKnockOut: isKnockOut ? "yes" : "no", hasNote: note ? "yes" : "no", note });
  const trigger: ReactElement = (
    <button
      type="button" data-place={place} tabIndex={isActive ? 0 : -1} aria-label={label} title={note || undefined}
      className="group relative flex size-full min-h-10 items-center justify-center gap-1 -outline-offset-2 hover:bg-hover"
    >
      {score === null
        ? <span aria-hidden className="size-1 rounded-full bg-line-strong group-hover:size-2" />
        : <span aria-hidden className={`inline-flex h-6 min-w-7 items-center justify-center gap-1 rounded-sm px-1.5 font-medium tabular-nums ${SHADES[score]}`}>{isKnockOut && <TriangleAlert size={14} />}{score}</span>}
      {note && <MessageSquareText aria-hidden size={12} className="absolute top-1 right-1 text-ink-3" />}
    </button>
  );
  return (
    <div role="gridcell" className="border-r border-line">
      {canEdit || note
        ? (
          <Popover trigger={trigger} title={candidateTitle} side="bottom" align="center" open={isOpen} onOpenChange={(open) => onOpenChange(place, open)}>
            <ScoreCard requirement={requirement} candidate={candidate} title={requirementTitle} canEdit={canEdit} onDone={() => onOpenChange(place, false)} />
          </Popover>
        )
        : trigger}
    </div>
  );
});
