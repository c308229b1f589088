"use client";
import { Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseMapKey, type Requirement } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import type { ComboboxItem } from "#components/ui/combobox-list.tsx";
import { FindAndAdd } from "#components/ui/find-and-add.tsx";
import { TRACE_ICONS, TRACES, type TraceKind } from "#components/brief/requirements/links/trace-kinds.ts";

type Props = { requirement: Requirement; onLink: (kind: TraceKind, id: string) => void };

/** Links a requirement to one more goal, step or system, found by typing; what there is to find is read when it is asked for. */
export function TracePicker({ requirement, onLink }: Props) {
  const t = useTranslations("requirements.links");
  const { plan } = useLive();
  const items = () => {
    const now = plan.get();
    const processes = new Map(now.processes.map(({ id, title }) => [id, title]));
    return TRACES.flatMap((kind) => now[kind].flatMap((record): ComboboxItem[] => {
      if (!record.title || requirement[kind].includes(record.id)) return [];
      const Icon = TRACE_ICONS[kind];
      const hint = "map" in record ? `${t("kinds.steps")} · ${processes.get(parseMapKey(record.map).process) || t("untitled")}` : t(`kinds.${kind}`);
      return [{ value: `${kind}/${record.id}`, label: record.title, icon: <Icon aria-hidden size={14} className="text-ink-3" />, hint }];
    }));
  };
  return (
    <FindAndAdd
      label={t("title")} add={t("add")} icon={<Link2 aria-hidden size={14} />} placeholder={t("placeholder")} none={t("none")} empty={t("noMatch")} items={items}
      onPick={(value) => {
        const [kind, id] = value.split("/");
        const known = TRACES.find((one) => one === kind);
        if (known && id) onLink(known, id);
      }}
    />
  );
}
