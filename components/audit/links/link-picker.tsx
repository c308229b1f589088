"use client";
import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseMapKey, type Plan, type Question } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import type { ComboboxItem } from "#components/ui/combobox-list.tsx";
import { FindAndAdd } from "#components/ui/find-and-add.tsx";
import { LinkIcon } from "#components/audit/links/link-icon.tsx";
import { LINK_KINDS, type LinkKind } from "#components/audit/links/link-kinds.ts";

type Props = { question: Question; onLink: (kind: LinkKind, id: string) => void };

/** Links a question to one more thing of the plan, found by typing; what there is to find is read when it is asked for. */
export function LinkPicker({ question, onLink }: Props) {
  const t = useTranslations("audit.links");
  const { plan } = useLive();
  return (
    <FindAndAdd
      label={t("title")} add={t("add")} icon={<Link2 aria-hidden size={14} />} placeholder={t("placeholder")} none={t("none")} empty={t("noMatch")}
      items={() => itemsOf(plan.get(), question, t)}
      onPick={(value) => {
        const [kind, id] = value.split("/");
        const known = LINK_KINDS.find((one) => one === kind);
        if (known && id) onLink(known, id);
      }}
    />
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
