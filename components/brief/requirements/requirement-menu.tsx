"use client";
import { ArrowDown, ArrowUp, Ellipsis, ThumbsDown, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { REQUIREMENT_AREAS, type Requirement } from "#model/shape.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import type { RequirementHandling } from "#components/brief/requirements/use-requirement-handling.ts";

/** What else can be done with a requirement. */
export function RequirementMenu({ requirement, handling }: { requirement: Requirement; handling: RequirementHandling }) {
  const t = useTranslations("requirements");
  return (
    <Menu
      align="end" trigger={<IconButton size="sm" className="mt-1" label={t("menu", { title: requirement.title || t("untitled") })}><Ellipsis aria-hidden size={16} /></IconButton>}
      items={() => {
        const { index, count } = handling.placeOf(requirement);
        return [
          { label: t("moveUp"), icon: <ArrowUp aria-hidden size={16} />, keys: t("moveUpKeys"), disabled: index <= 0, onSelect: () => handling.moveBy(requirement, -1) },
          { label: t("moveDown"), icon: <ArrowDown aria-hidden size={16} />, keys: t("moveDownKeys"), disabled: index === count - 1, onSelect: () => handling.moveBy(requirement, 1) },
          { type: "submenu", label: t("area"), items: [{ type: "choice", label: t("area"), value: requirement.area, closes: true, choices: REQUIREMENT_AREAS.map((value) => ({ value, label: t(`areas.${value}`) })), onValueChange: (value) => void handling.set(requirement.id, { area: REQUIREMENT_AREAS.find((area) => area === value) ?? "other" }) }] },
          { type: "separator" },
          { label: t("drop"), icon: <ThumbsDown aria-hidden size={16} />, onSelect: () => handling.dropAndGoOn(requirement) },
          { label: t("remove"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => handling.removeAndGoOn(requirement) },
        ];
      }}
    />
  );
}
