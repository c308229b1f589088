"use client";
import { useTranslations } from "next-intl";
import { useApply } from "#components/live/use-apply.ts";
import type { MenuItem } from "#components/ui/menu.tsx";
import { MEDIUM_ICONS } from "#components/live/medium-icons.ts";
import { MEDIA, type Flow } from "#model/shape.ts";

/** How what a flow hands over is carried: the ways there are, and giving it one. */
export function useMedium(flow: Flow | null) {
  const t = useTranslations("map");
  const apply = useApply();
  const options = MEDIA.map((medium) => {
    const Icon = MEDIUM_ICONS[medium];
    return { value: medium as Flow["medium"], label: t(`medium.${medium}`), icon: <Icon aria-hidden size={16} /> };
  });
  return {
    options: flow === null || flow.medium === null ? options : [...options, { value: null, label: t("medium.none"), icon: null }],
    choose: (medium: Flow["medium"]) => void (flow && apply({ type: "flow.set", id: flow.id, values: { medium } }, { name: "handOver" })),
  };
}

/** The same as lines of a menu. */
export function useMediumItems(flow: Flow | null): MenuItem[] {
  const t = useTranslations("map.tools");
  const { options, choose } = useMedium(flow);
  const choices = options.map(({ value, label, icon }) => ({ value: value ?? "", label, icon }));
  return [{ type: "choice", label: t("medium"), value: flow?.medium ?? "", closes: true, choices, onValueChange: (value) => choose(MEDIA.find((medium) => medium === value) ?? null) }];
}
