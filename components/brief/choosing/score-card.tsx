"use client";
import { Check, StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, type KeyboardEvent } from "react";
import { scoreId } from "#model/choosing/scores.ts";
import type { Plan } from "#model/shape.ts";
import { LiveText } from "#components/live/live-text.tsx";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { scoreOfKey } from "#components/brief/choosing/score-key.ts";
import { SCORE_WORDS } from "#components/brief/choosing/score-words.ts";
import { useChoosingActions } from "#components/brief/choosing/use-choosing-actions.ts";

type Props = { requirement: string; candidate: string; title: string; canEdit: boolean; onDone: () => void };

/** What stands in a cell: the four scores to choose from, by press or by digit, and a note of the team's own. */
export function ScoreCard({ requirement, candidate, title, canEdit, onDone }: Props) {
  const t = useTranslations("choosing");
  const { score: put } = useChoosingActions();
  const id = scoreId(requirement, candidate);
  const record = usePlan(useCallback((plan: Plan) => plan.scores.find((one) => one.id === id), [id]));
  const choose = (score: number | null) => {
    put(requirement, candidate, { score });
    onDone();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    const score = scoreOfKey(event);
    if (score === undefined || !canEdit) return;
    event.preventDefault();
    choose(score);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- It hears the digits of the buttons in it.
    <div onKeyDown={onKey} className="w-72 max-w-full">
      <p className="mb-2 line-clamp-3 text-sm text-ink-2">{title}</p>
      {canEdit && (
        <div role="group" aria-label={t("scoreOf", { title })} className="-mx-1.5 flex flex-col">
          {SCORE_WORDS.map((word, score) => (
            <button key={word} type="button" aria-pressed={record?.score === score} onClick={() => choose(record?.score === score ? null : score)} className="flex min-h-8 items-center gap-2 rounded-sm px-1.5 text-left hover:bg-hover aria-pressed:font-medium">
              <Kbd>{String(score)}</Kbd><span className="min-w-0 flex-1">{t(`scores.${word}`)}</span>
              {record?.score === score && <Check aria-hidden size={16} className="text-accent" />}
            </button>
          ))}
          {record && record.score !== null && <button type="button" onClick={() => choose(null)} className="flex min-h-8 items-center gap-2 rounded-sm px-1.5 text-left text-ink-2 hover:bg-hover"><Kbd>{t("clearKey")}</Kbd>{t("clear")}</button>}
        </div>
      )}
      <div className="mt-2 border-t border-line pt-2">
        {record
          ? <LiveText collection="scores" id={id} field="note" multiline aria-label={t("note")} placeholder={t("notePlaceholder")} className="max-h-48 px-1.5 py-1 text-sm hover:bg-hover read-only:hover:bg-transparent" />
          : canEdit && <Button size="sm" variant="ghost" className="-ml-1.5" onClick={() => put(requirement, candidate, { note: "" })}><StickyNote aria-hidden size={14} />{t("addNote")}</Button>}
      </div>
    </div>
  );
}
