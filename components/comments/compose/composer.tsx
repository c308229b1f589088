"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { MentionList } from "#components/comments/compose/mention-list.tsx";
import { choicesFor, wantedAt, type Choice, type Wanted } from "#components/comments/compose/mention-choices.ts";
import { keepDraft, NO_DRAFT, readDraft, type Draft } from "#components/comments/compose/drafts.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { printChord } from "#components/ui/chord.ts";
import { classNames } from "#components/ui/class-names.ts";
import { CONTROL } from "#components/ui/control-class.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useIsMac } from "#components/ui/use-is-mac.ts";
import { linkMentions, MAX_COMMENT } from "#model/comment-text.ts";

const KEY = { key: (text: ReactNode) => <Kbd>{String(text)}</Kbd> };

type Props = {
  /** Where it is written: what is typed is kept under it until it is sent. */
  at: string;
  label: string;
  /** The word on the button. */
  action: string;
  autoFocus?: boolean;
  /** What it begins with, where nothing is kept. */
  initial?: Draft;
  onSend: (body: string) => void;
  onCancel?: () => void;
};

/** Where a comment is written. @ names people, # things of the plan. */
export function Composer({ at, label, action, autoFocus = false, initial = NO_DRAFT, onSend, onCancel }: Props) {
  const t = useTranslations("comments.composer");
  const { draft, change } = useDraft(at, initial);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [active, setActive] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const mayMention = useMay()("comment.mention");
  const choices = useChoices(mayMention ? wanted : null);
  const sendKeys = printChord("Mod+Enter", useIsMac());
  const body = linkMentions(draft.typed.trim(), draft.mentions);
  const isTooLong = body.length > MAX_COMMENT;

  const look = () => {
    const { value = "", selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    setWanted(selectionStart === selectionEnd ? wantedAt(value, selectionStart) : null);
    setActive(0);
  };
  const take = ({ label: name, target }: Choice) => {
    if (!wanted) return;
    const caret = wanted.from + 1 + wanted.query.length;
    const typed = `${draft.typed.slice(0, wanted.from)}${name} ${draft.typed.slice(caret).replace(/^ /, "")}`;
    change({ typed, mentions: [...draft.mentions.filter((one) => one.label !== name), { label: name, target }] });
    setWanted(null);
    const to = wanted.from + name.length + 1;
    requestAnimationFrame(() => field.current?.setSelectionRange(to, to));
  };
  const send = () => {
    if (body === "" || isTooLong) return;
    onSend(body);
    change(NO_DRAFT);
    setWanted(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isOpen = choices.length > 0;
    const { isComposing } = event.nativeEvent;
    // With nothing of its own to close, Escape is the panel's.
    if (event.key === "Escape" && !isOpen && !onCancel && !isComposing) return;
    event.stopPropagation();
    if (isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
    else if (isOpen && (event.key === "ArrowDown" || event.key === "ArrowUp")) setActive((now) => (now + (event.key === "ArrowDown" ? 1 : choices.length - 1)) % choices.length);
    else if (isOpen && (event.key === "Enter" || event.key === "Tab") && !event.shiftKey) take(choices[active]!);
    else if (isOpen && event.key === "Escape") setWanted(null);
    else if (event.key === "Escape") onCancel?.();
    else return;
    event.preventDefault();
  };

  return (
    <div className="relative flex flex-col gap-2">
      {choices.length > 0 && <MentionList id={list} choices={choices} active={active} onTake={take} onActive={setActive} />}
      <textarea
        ref={field} rows={2} aria-label={label} placeholder={t(mayMention ? "placeholder" : "guestPlaceholder")} value={draft.typed} autoFocus={autoFocus}
        aria-haspopup="listbox" aria-autocomplete="list" aria-controls={choices.length > 0 ? list : undefined} aria-activedescendant={choices.length > 0 ? `${list}-${active}` : undefined}
        className={classNames(CONTROL, "field-sizing-content max-h-60 min-h-15 w-full resize-none py-1.5 leading-5")}
        onChange={({ target }) => {
          change({ ...draft, typed: target.value });
          look();
        }}
        onKeyDown={onKeyDown} onKeyUp={({ key }) => ["ArrowLeft", "ArrowRight", "Home", "End"].includes(key) && look()} onClick={look} onBlur={() => setWanted(null)}
      />
      {isTooLong && <p role="alert" className="text-sm text-danger">{t("tooLong", { max: MAX_COMMENT })}</p>}
      <div className="flex items-center justify-end gap-2">
        <span className="mr-auto truncate text-xs text-ink-3 pointer-coarse:hidden">{t.rich("hint", { ...KEY, keys: sendKeys })}</span>
        {onCancel && <Button size="sm" variant="ghost" onClick={onCancel}>{t("cancel")}</Button>}
        <Button size="sm" variant="primary" disabled={body === "" || isTooLong} onClick={send}>{action}</Button>
      </div>
    </div>
  );
}

function useDraft(at: string, initial: Draft) {
  const { workspace, me } = useLive();
  const owner = `${me.userId}.${workspace}`;
  const [draft, setDraft] = useState(() => {
    const kept = readDraft(owner, at);
    return kept.typed === "" ? initial : kept;
  });
  return {
    draft,
    change(next: Draft) {
      setDraft(next);
      keepDraft(owner, at, next);
    },
  };
}

function useChoices(wanted: Wanted | null): readonly Choice[] {
  // Read when it is asked for: the field is not drawn again for each letter that others type.
  const { workspace, plan } = useLive();
  const trpc = useTRPC();
  const members = useQuery(trpc.members.list.queryOptions({ workspace })).data ?? [];
  return wanted ? choicesFor(wanted, plan.get(), members) : [];
}
