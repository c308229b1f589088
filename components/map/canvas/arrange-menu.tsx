"use client";
import {
  AlignCenterHorizontal, AlignCenterVertical, AlignEndHorizontal, AlignEndVertical, AlignHorizontalSpaceBetween, AlignStartHorizontal, AlignStartVertical,
  AlignVerticalSpaceBetween, type LucideIcon,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { ALIGNMENTS, arrange, canArrange, DISTRIBUTIONS, type Arrangement } from "#components/map/canvas/arrange.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import type { Step } from "#model/shape.ts";

const ICONS: Readonly<Record<Arrangement, LucideIcon>> = {
  left: AlignStartVertical, centre: AlignCenterVertical, right: AlignEndVertical, top: AlignStartHorizontal, middle: AlignCenterHorizontal, bottom: AlignEndHorizontal,
  across: AlignHorizontalSpaceBetween, down: AlignVerticalSpaceBetween,
};

type Props = { steps: readonly Step[]; layout: Layout };

/** The ways to put several selected steps in order. */
export function useArrangeItems({ steps, layout }: Props): MenuItem[] {
  const t = useTranslations("map.gesture");
  const actions = useMapActions();
  const standing = steps.flatMap(({ id, place }) => {
    const rect = layout.rects.get(id);
    return rect ? [{ id, rect, lane: place.lane }] : [];
  });
  const itemOf = (how: Arrangement): MenuItem => {
    const Icon = ICONS[how];
    return { label: t(`arrange.${how}`), icon: <Icon aria-hidden size={16} />, disabled: !canArrange(standing, how), onSelect: () => actions.arrange(arrange(standing, how), { name: DISTRIBUTIONS.some((one) => one === how) ? "distribute" : "align", count: standing.length }) };
  };
  return [...ALIGNMENTS.map(itemOf), { type: "separator" }, ...DISTRIBUTIONS.map(itemOf)];
}

export function ArrangeMenu(props: Props) {
  const t = useTranslations("map.gesture");
  return <Menu trigger={<IconButton label={t("arrangeMenu")}><AlignStartVertical aria-hidden size={16} /></IconButton>} items={useArrangeItems(props)} />;
}
