"use client";
import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { parseMapKey, type Plan, type Question } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { Button } from "#components/ui/button.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import type { ComboboxItem } from "#components/ui/combobox-list.tsx";
import { LinkIcon } from "#components/audit/links/link-icon.tsx";
import { LINK_KINDS, type LinkKind } from "#components/audit/links/link-kinds.ts";

type Props = { question: Question; onLink: (kind: LinkKind, id: string) => void };

/** Links a question to one more thing of the plan, found by typing; what there is to find is read when it is asked for. */
export function LinkPicker({ question, onLink }: Props) {
  const t = useTranslations("audit.links");
  const { plan } = useLive();
  const [items, setItems] = useState<readonly ComboboxItem[] | null>(null);
  const box = useRef<HTMLSpanElement>(null);
  const isOpen = items !== null;
  useEffect(() => {
    if (isOpen) box.current?.querySelector("input")?.focus();
  }, [isOpen]);
  const end = (isKept: boolean) => {
    setItems(null);
    if (isKept) requestAnimationFrame(() => box.current?.querySelector("button")?.focus());
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears when the field in it is left.
    <span
      ref={box} role="group" aria-label={t("title")} className="inline-flex"
      onBlur={({ relatedTarget }) => {
        // Into the list that belongs to it is not away.
        if (isOpen && relatedTarget instanceof Element && !relatedTarget.closest("[role=listbox]") && !box.current?.contains(relatedTarget)) end(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen || event.defaultPrevented) return;
        event.stopPropagation();
        end(true);
      }}
    >
      {isOpen ? (
        <Combobox
          aria-label={t("add")} placeholder={t("placeholder")} value={null} items={items} none={t("none")} empty={t("noMatch")} className="h-7 w-64 border-line-strong! bg-raised! text-sm"
          onValueChange={(value) => {
            const [kind, id] = (value ?? "").split("/");
            const known = LINK_KINDS.find((one) => one === kind);
            if (known && id) onLink(known, id);
            end(true);
          }}
        />
      ) : (
        <Button size="sm" variant="ghost" onClick={() => setItems(itemsOf(plan.get(), question, t))}><Link2 aria-hidden size={14} />{t("add")}</Button>
      )}
    </span>
  );
}

/** Everything a question can be linked to and is not yet. */
function itemsOf(plan: Plan, question: Question, t: ReturnType<typeof useTranslations<"audit.links">>): readonly ComboboxItem[] {
  const processes = new Map(plan.processes.map(({ id, title }) => [id, title]));
  return LINK_KINDS.toReversed().flatMap((kind) => plan[kind].flatMap((record): ComboboxItem[] => {
    if (!record.title || question[kind].includes(record.id)) return [];
    const hint = "map" in record ? `${t("kind.steps")} · ${processes.get(parseMapKey(record.map).process) || t("untitled")}` : t(`kind.${kind}`);
    return [{ value: `${kind}/${record.id}`, label: record.title, icon: <LinkIcon kind={kind} colour={"colour" in record ? record.colour : null} />, hint }];
  }));
}
