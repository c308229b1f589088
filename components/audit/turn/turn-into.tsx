"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Question } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { Button } from "#components/ui/button.tsx";
import { useAuditState } from "#components/audit/audit-state.ts";
import { focusAfter } from "#components/audit/focus-question.ts";
import { LinkIcon } from "#components/audit/links/link-icon.tsx";
import { LINK_KINDS, type LinkKind } from "#components/audit/links/link-kinds.ts";
import { nameFrom, turnCommands, type Turn } from "#components/audit/turn/turn.ts";
import { TurnForm } from "#components/audit/turn/turn-form.tsx";

/** Turns an answer, or what is selected in it, into the step, system, channel or participant that it speaks of. */
export function TurnInto({ question }: { question: Question }) {
  const t = useTranslations("audit.turn");
  const { plan } = useLive();
  const apply = useApply();
  const { news } = useAuditState();
  const [open, setOpen] = useState<{ kind: LinkKind; title: string } | null>(null);
  const box = useRef<HTMLDivElement>(null);

  const begin = (kind: LinkKind) => setOpen({ kind, title: nameFrom(question.answer, selectedIn(question.id)) });
  const end = () => focusAfter(() => setOpen(null), question.id, "answer");
  const make = (turn: Turn) => {
    if (!apply(turnCommands(plan.get(), question, turn))) return;
    news.set(t(`done.${turn.kind}`, { title: turn.title.trim() }));
    end();
  };
  return (
    <div ref={box} className="flex flex-col gap-2">
      <div role="group" aria-label={t("title")} className="flex flex-wrap items-center gap-1">
        <span aria-hidden className="mr-1 text-sm text-ink-3">{t("title")}</span>
        {LINK_KINDS.map((kind) => (
          <Button key={kind} size="sm" variant={open?.kind === kind ? "secondary" : "ghost"} aria-expanded={open?.kind === kind} onClick={() => (open?.kind === kind ? end() : begin(kind))}>
            <LinkIcon kind={kind} />{t(`kind.${kind}`)}
          </Button>
        ))}
      </div>
      {open && <TurnForm key={open.kind} kind={open.kind} title={open.title} question={question} onMake={make} onCancel={end} />}
    </div>
  );
}

/** What is selected in an answer; a field keeps its selection when the keyboard has gone elsewhere. */
function selectedIn(question: string): string {
  const field = document.querySelector(`[data-live-text="questions/${question}/answer"]`);
  return field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart, field.selectionEnd) : "";
}
