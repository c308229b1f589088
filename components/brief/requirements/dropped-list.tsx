"use client";
import { ChevronRight, Ellipsis, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Requirement } from "#model/shape.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { focusAfter } from "#components/brief/requirements/focus-requirement.ts";
import { SourceList } from "#components/brief/requirements/reasons/source-list.tsx";
import type { RequirementHandling } from "#components/brief/requirements/use-requirement-handling.ts";

type Props = { dropped: readonly Requirement[]; canEdit: boolean; handling: RequirementHandling };

/** What was decided against, and why it had been proposed; each can come back. */
export function DroppedList({ dropped, canEdit, handling }: Props) {
  const t = useTranslations("requirements");
  const [isOpen, setOpen] = useState(false);
  const [head, body] = [useId(), useId()];
  return (
    <section aria-labelledby={head} className="mt-10 print:hidden">
      <h2 className="border-b border-line">
        <button type="button" id={head} aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)} className="flex h-10 w-full items-center gap-2 rounded-sm text-left font-semibold text-ink-2 hover:text-ink">
          <ChevronRight aria-hidden size={16} className={`shrink-0 transition-transform ${isOpen ? "rotate-90" : ""}`} />
          {t("dropped")}<span className="text-sm font-normal text-ink-3 tabular-nums">{dropped.length}</span>
        </button>
      </h2>
      <ul id={body} hidden={!isOpen} aria-labelledby={head} className="divide-y divide-line">
        {isOpen && dropped.map((requirement) => {
          const title = requirement.title || t("untitled");
          return (
            <li key={requirement.id} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 flex-1 basis-72 pl-6">
                <p className="text-ink-2">{title}</p>
                {requirement.sources.length > 0 && <div className="mt-1"><SourceList sources={requirement.sources} /></div>}
              </div>
              {canEdit && (
                <div className="flex items-center gap-2 max-sm:pl-6">
                  <Button size="sm" aria-label={t("bringBackOne", { title })} onClick={() => focusAfter(() => handling.setDropped(requirement.id, false), requirement.id)}><Undo2 aria-hidden size={14} />{t("bringBack")}</Button>
                  <Menu
                    align="end" trigger={<IconButton size="sm" label={t("menu", { title })}><Ellipsis aria-hidden size={16} /></IconButton>}
                    items={[{ label: t("remove"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => focusAfter(() => handling.remove(requirement), null) }]}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
