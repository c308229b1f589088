"use client";
import { EllipsisVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { useLaneItems, type LaneItemsInput } from "#components/map/lanes/use-lane-items.tsx";
import { useMapStore } from "#components/map/map-store.ts";

/** What can be done with a lane, behind the button in its head. */
export function LaneMenu({ title, ...input }: LaneItemsInput & { title: string }) {
  const t = useTranslations("map");
  const store = useMapStore();
  return (
    <Menu
      trigger={<IconButton data-lane-menu label={t("lane.menu", { title })} size="sm" tabIndex={-1} className="@max-[700px]/map:size-full @max-[700px]/map:rounded-none"><EllipsisVertical aria-hidden size={14} className="@max-[700px]/map:hidden" /></IconButton>}
      returnsFocus={() => !store.wantsFacts.get() && !document.activeElement?.closest("[data-facts], [data-lane-head] textarea")}
      items={useLaneItems(input)}
    />
  );
}
