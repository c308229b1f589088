"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { PRIORITIES, REQUIREMENT_AREAS, type Requirement } from "#model/shape.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { useDragOrder } from "#components/ui/use-drag-order.ts";
import { PriorityMark } from "#components/brief/priority-mark.tsx";
import type { Group, Grouping } from "#components/brief/requirements/arrange.ts";
import { RequirementItem } from "#components/brief/requirements/requirement-item.tsx";
import type { RequirementHandling } from "#components/brief/requirements/use-requirement-handling.ts";

type Props = { group: Group; by: Grouping; canEdit: boolean; canMove: boolean; isGone: (requirement: Requirement) => boolean; drag: ReturnType<typeof useDragOrder>; handling: RequirementHandling };

/** Requirements of one area or priority, under its name. */
export function RequirementGroup({ group: { key, requirements }, by, canEdit, canMove, isGone, drag, handling }: Props) {
  const t = useTranslations("requirements");
  const head = useId();
  const at = drag.place?.list === key ? drag.place.index : null;
  const priority = PRIORITIES.find((one) => one === key) ?? null;
  const name = by === "area" ? t(`areas.${REQUIREMENT_AREAS.find((area) => area === key) ?? "other"}`) : t(`priorityGroups.${priority ?? "none"}`);
  return (
    <section aria-labelledby={head} className="mb-8">
      <div className="sticky top-0 z-10 flex min-h-10 items-center gap-2 border-b border-line bg-surface print:static">
        {by === "priority" && <PriorityMark priority={priority} />}
        <h2 id={head} className="font-semibold">{name}</h2>
        <span className="text-sm text-ink-3 tabular-nums">{requirements.length}</span>
        {canEdit && <IconButton size="sm" className="ml-auto" label={t("addTo", { group: name })} onClick={() => handling.add(key, requirements.at(-1)?.id)}><Plus aria-hidden size={16} /></IconButton>}
      </div>
      <ul {...(canMove && drag.listOf(key))} aria-labelledby={head} className="divide-y divide-line">
        {requirements.map((requirement, index) => (
          <RequirementItem
            key={requirement.id} requirement={requirement} by={by} canEdit={canEdit} canMove={canMove} isGone={isGone(requirement)} drag={drag} handling={handling}
            mark={!canMove ? null : at === index ? "before" : at === index + 1 && index === requirements.length - 1 ? "after" : null}
          />
        ))}
      </ul>
    </section>
  );
}
