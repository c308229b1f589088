"use client";
import { Check, ChevronDown, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { mapPath, type ShownMaps } from "#components/map/map-path.ts";
import { useProcessActions } from "#components/map/use-process-actions.ts";
import type { Process } from "#model/shape.ts";

/** The way to the other processes, and to a new one. */
export function ProcessMenu({ process, shown }: { process: Process; shown: ShownMaps }) {
  const t = useTranslations("map.process");
  const { home } = useLive();
  const mayEdit = useMay()("plan.edit");
  const processes = usePlan((plan) => plan.processes);
  const actions = useProcessActions();
  const items: MenuItem[] = processes.map(({ id, title }) => ({
    type: "link", label: title || t("untitled"), href: mapPath(home, id, shown),
    icon: id === process.id ? <Check aria-hidden size={16} /> : <span aria-hidden className="size-4" />,
  }));
  if (mayEdit) {
    items.push(
      { type: "separator" },
      { label: t("add"), icon: <Plus aria-hidden size={16} />, onSelect: () => actions.add(t("newTitle")) },
      { label: t("remove"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => actions.remove(process) },
    );
  }
  return <Menu trigger={<IconButton label={t("switch")} side="bottom"><ChevronDown aria-hidden size={16} /></IconButton>} items={items} className="max-w-80" />;
}
