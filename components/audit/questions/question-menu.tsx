"use client";
import { ArrowDown, ArrowUp, Ellipsis, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Question } from "#model/shape.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useKeyNames } from "#components/ui/use-key-names.ts";
import type { QuestionHandling } from "#components/audit/questions/use-question-handling.ts";

/** What else can be done with a question. */
export function QuestionMenu({ question: { id, title, section }, canMove, handling }: { question: Question; canMove: boolean; handling: QuestionHandling }) {
  const t = useTranslations("audit");
  const keys = useKeyNames();
  return (
    <Menu
      align="end" trigger={<IconButton size="sm" label={t("menu", { title: title || t("untitled") })}><Ellipsis aria-hidden size={16} /></IconButton>}
      items={[
        { label: t("addBelow"), icon: <Plus aria-hidden size={16} />, onSelect: () => handling.addAfter(section, id) },
        { label: t("moveUp"), icon: <ArrowUp aria-hidden size={16} />, keys: keys("Alt+ArrowUp"), disabled: !canMove, onSelect: () => handling.moveBy(id, -1) },
        { label: t("moveDown"), icon: <ArrowDown aria-hidden size={16} />, keys: keys("Alt+ArrowDown"), disabled: !canMove, onSelect: () => handling.moveBy(id, 1) },
        { type: "separator" },
        { label: t("remove"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => handling.remove(id) },
      ]}
    />
  );
}
