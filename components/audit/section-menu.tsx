"use client";
import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Question, Section } from "#model/shape.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useKeyNames } from "#components/ui/use-key-names.ts";
import type { SectionHandling } from "#components/audit/use-section-handling.ts";

/** What can be done with a section besides naming it. */
export function SectionMenu({ section, questions, handling }: { section: Section; questions: readonly Question[]; handling: SectionHandling }) {
  const t = useTranslations("audit");
  const keys = useKeyNames();
  return (
    <Menu
      align="end" trigger={<IconButton size="sm" label={t("section.menu", { title: section.title || t("section.untitled") })}><Ellipsis aria-hidden size={16} /></IconButton>}
      items={[
        { label: t("moveUp"), icon: <ArrowUp aria-hidden size={16} />, keys: keys("Alt+ArrowUp"), disabled: !handling.canMove(section.id, -1), onSelect: () => handling.moveBy(section.id, -1) },
        { label: t("moveDown"), icon: <ArrowDown aria-hidden size={16} />, keys: keys("Alt+ArrowDown"), disabled: !handling.canMove(section.id, 1), onSelect: () => handling.moveBy(section.id, 1) },
        { type: "separator" },
        { label: questions.length > 0 ? t("section.removeWith", { count: questions.length }) : t("section.remove"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => handling.remove(section, questions) },
      ]}
    />
  );
}
