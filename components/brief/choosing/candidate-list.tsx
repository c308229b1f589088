"use client";
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { newId } from "#model/ids.ts";
import type { Candidate } from "#model/shape.ts";
import { LiveText } from "#components/live/live-text.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { focusCandidate } from "#components/brief/choosing/focus-candidate.ts";
import { useChoosingActions } from "#components/brief/choosing/use-choosing-actions.ts";

type Props = { candidates: readonly Candidate[]; canEdit: boolean };

const TEXT = "px-1.5 py-1 hover:bg-hover read-only:hover:bg-transparent";
const FIELDS = ["vendor", "price", "notes"] as const;

/** The CRMs to choose from, and what is known of each. */
export function CandidateList({ candidates, canEdit }: Props) {
  const t = useTranslations("choosing");
  const actions = useChoosingActions();
  const moveBy = (index: number, by: 1 | -1) => {
    const { id } = candidates[index]!;
    const others = candidates.filter((one) => one.id !== id);
    const focused = document.activeElement;
    if (index + by < 0 || index + by >= candidates.length) return;
    flushSync(() => void actions.move(id, others[index + by - 1]?.id ?? null));
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    moveBy(index, event.key === "ArrowUp" ? -1 : 1);
  };
  const goOn = (index: number) => {
    const next = candidates[index + 1];
    if (next) return focusCandidate(() => undefined, next.id);
    if (!candidates[index]!.title.trim()) return;
    const id = newId();
    focusCandidate(() => actions.add(id), id);
  };
  return (
    <ul aria-label={t("candidates")} className="divide-y divide-line border-y border-line">
      {candidates.map((candidate, index) => {
        const title = candidate.title || t("untitled");
        return (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears the keys of the fields in it.
          <li key={candidate.id} aria-label={title} onKeyDown={(event) => onKey(event, index)} className="relative grid gap-x-3 py-2 sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,2fr)_28px]">
            <div className="min-w-0 max-sm:pr-8">
              <LiveText collection="candidates" id={candidate.id} field="title" multiline aria-label={t("name")} placeholder={canEdit ? t("namePlaceholder") : t("untitled")} onEnter={() => goOn(index)} className={`font-medium ${TEXT}`} />
            </div>
            {FIELDS.map((field) => (canEdit || candidate[field] !== "") && (
              <div key={field} className="min-w-0">
                <LiveText collection="candidates" id={candidate.id} field={field} multiline aria-label={t("fieldOf", { field: t(field), title })} placeholder={t(field)} className={`text-ink-2 ${TEXT}`} />
              </div>
            ))}
            {canEdit && (
              <div className="absolute top-2 right-0 sm:static sm:col-start-5">
                <Menu
                  align="end" trigger={<IconButton size="sm" className="mt-0.5" label={t("menu", { title })}><Ellipsis aria-hidden size={16} /></IconButton>}
                  items={[
                    { label: t("moveUp"), icon: <ArrowUp aria-hidden size={16} />, keys: t("moveUpKeys"), disabled: index === 0, onSelect: () => moveBy(index, -1) },
                    { label: t("moveDown"), icon: <ArrowDown aria-hidden size={16} />, keys: t("moveDownKeys"), disabled: index === candidates.length - 1, onSelect: () => moveBy(index, 1) },
                    { type: "separator" },
                    { label: t("remove"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => focusCandidate(() => actions.remove(candidate), (candidates[index + 1] ?? candidates[index - 1])?.id) },
                  ]}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
