"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { hasAnswer } from "#model/questions.ts";
import { ownHistoryState } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { isChord } from "#components/ui/chord.ts";
import { useQuietFrame } from "#components/ui/use-quiet-frame.ts";
import type { Group } from "#components/audit/arrange.ts";
import { useAuditState } from "#components/audit/audit-state.ts";
import { END, interviewPath } from "#components/audit/interview/address.ts";
import { InterviewEnd } from "#components/audit/interview/interview-end.tsx";
import { InterviewHead } from "#components/audit/interview/interview-head.tsx";
import { InterviewSteps } from "#components/audit/interview/interview-steps.tsx";
import { OneQuestion } from "#components/audit/interview/one-question.tsx";
import { useAuditActions } from "#components/audit/use-audit-actions.ts";

type Props = {
  groups: readonly Group[];
  /** The id of the question that the address asks for, or `END`. */
  asked: string;
  /** What the list shows: with a filter, only that is walked through. */
  shown: readonly Group[];
  isWhole: boolean;
};

/** One question at a time, for a talk with whoever is to answer. */
export function Interview({ groups, asked, shown, isWhole }: Props) {
  const t = useTranslations("audit.interview");
  const { home } = useLive();
  const { set } = useAuditActions();
  const { expanded, awaited } = useAuditState();
  useQuietFrame();
  // What has just been answered may fit the filter no longer, and is walked through all the same.
  const [chosen, setChosen] = useState(() => (isWhole ? null : new Set(shown.flatMap(({ questions }) => questions.map(({ id }) => id)))));
  const walk = groups.flatMap(({ section, questions }) => questions.filter(({ id }) => !chosen || chosen.has(id)).map((question) => ({ section, question })));
  // The address is only told where the interview is: following it would leave a moment in which keys go nowhere.
  const [current, setCurrent] = useState({ id: asked, index: 0 });
  const found = walk.findIndex(({ question }) => question.id === current.id);
  // In the place of one that somebody has removed stands the next.
  const at = current.id === END ? walk.length : found >= 0 ? found : Math.min(current.index, walk.length);
  const now = walk[at];
  const question = now?.question;

  const show = (id: string, index: number) => {
    flushSync(() => setCurrent({ id, index }));
    focusOn(id);
    history.replaceState(ownHistoryState(history.state), "", interviewPath(home, id));
  };
  const goTo = (index: number) => show(walk[index]?.question.id ?? END, index);
  const walkOpenOnes = () => {
    const open = walk.map((one) => one.question).filter(({ status }) => status === "open");
    setChosen(new Set(open.map(({ id }) => id)));
    show(open[0]?.id ?? END, 0);
  };
  const back = () => at > 0 && goTo(at - 1);
  const next = (marks: boolean) => {
    if (!question) return;
    if (marks && question.status === "open" && hasAnswer(question)) set(question.id, { status: "answered" });
    goTo(at + 1);
  };
  const close = () => {
    if (question) expanded.set(question.id);
    if (question && !isTouch()) awaited.set(question.id);
    history.replaceState(ownHistoryState(history.state), "", interviewPath(home, null));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const does = isChord(event.nativeEvent, "PageUp") ? back : isChord(event.nativeEvent, "PageDown") || isChord(event.nativeEvent, "Mod+Enter") ? () => next(false)
      : isChord(event.nativeEvent, "Mod+Shift+Enter") ? () => next(true) : isChord(event.nativeEvent, "Escape") ? close : null;
    if (!does) return;
    event.preventDefault();
    does();
  };
  const [first] = useState(asked);
  useEffect(() => focusOn(first), [first]);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Its keys work wherever in it the keyboard is.
    <section aria-label={t("title")} onKeyDown={onKeyDown} className="flex min-h-0 flex-1 flex-col">
      <InterviewHead at={Math.min(at + 1, walk.length)} count={walk.length} onClose={close} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {now ? <OneQuestion key={now.question.id} section={now.section} question={now.question} /> : <InterviewEnd questions={walk.map((one) => one.question)} onClose={close} onOpenOnes={walkOpenOnes} />}
      </div>
      {question && <InterviewSteps question={question} isFirst={at === 0} isLast={at === walk.length - 1} onBack={back} onNext={next} />}
    </section>
  );
}

/** The keyboard goes to the answer; on a touch screen to the question, or its own keyboard would cover half of it. */
function focusOn(question: string): void {
  const answer = isTouch() ? null : document.querySelector<HTMLTextAreaElement>(`[data-live-text="questions/${question}/answer"]`);
  answer?.setSelectionRange(answer.value.length, answer.value.length);
  (answer ?? document.querySelector<HTMLElement>("[data-interview-head]"))?.focus();
}

const isTouch = (): boolean => matchMedia("(pointer: coarse)").matches;
