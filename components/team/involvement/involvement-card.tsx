"use client";
import { Ellipsis, GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps, KeyboardEvent } from "react";
import { LiveField } from "#components/live/live-field.tsx";
import { useMay } from "#components/live/use-may.ts";
import { GROUPS, groupOf, nameOf, type Group } from "#components/team/involvement/groups.ts";
import { Suggestion } from "#components/team/involvement/suggestion.tsx";
import { Dot } from "#components/ui/dot.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { INVOLVEMENT_GROUPS, type Participant } from "#model/shape.ts";
import type { GroupSuggestion } from "#model/suggest-groups.ts";

type Props = {
  participant: Participant;
  suggestion: GroupSuggestion | null;
  handle: Pick<ComponentProps<"button">, "draggable" | "onDragStart" | "onDragEnd">;
  isDragged: boolean;
  onMove: (group: Group) => void;
  onTake: (suggestion: GroupSuggestion) => void;
};

/** One participant in a group: dragged, moved with the arrows, or by the menu. */
export function InvolvementCard({ participant: { id, title: named, kind, group, headcount, colour }, suggestion, handle, isDragged, onMove, onTake }: Props) {
  const t = useTranslations("team.involvement");
  const participants = useTranslations("team.participants");
  const mayEdit = useMay()("plan.edit");
  const title = named || participants("untitled");
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    const next = GROUPS[GROUPS.indexOf(group) + (event.key === "ArrowLeft" ? -1 : 1)];
    if (next !== undefined) onMove(next);
  };
  return (
    <div data-involved={id} className={`flex items-start gap-1 rounded-md border border-line bg-raised py-1 pr-1 ${mayEdit ? "" : "pl-2"} ${isDragged ? "opacity-50" : ""}`}>
      {mayEdit && (
        <button {...handle} type="button" aria-label={t("move", { title })} title={t("moveHint")} onKeyDown={byKey} className="flex h-7 w-5 shrink-0 cursor-grab items-center justify-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:sr-only">
          <GripVertical aria-hidden size={14} />
        </button>
      )}
      <div className={`min-w-0 flex-1 py-1 ${mayEdit ? "pointer-coarse:pl-2" : ""}`}>
        <p className="flex items-center gap-2 font-medium text-ink"><Dot colour={colour} /><span className="min-w-0 wrap-anywhere">{title}</span></p>
        <p className="text-sm text-ink-2">{participants(`kinds.${kind}`)}{headcount !== null && <>, {t("people", { count: headcount })}</>}</p>
        {group === null && (kind === "external" ? <p className="mt-1 text-sm text-ink-3">{t("outside")}</p> : <Suggestion title={title} suggestion={suggestion} onTake={onTake} />)}
      </div>
      {mayEdit && (
        <LiveField collection="participants" id={id} field="group">
          <Menu
            align="end" trigger={<IconButton size="sm" label={t("menu", { title })}><Ellipsis aria-hidden size={16} /></IconButton>}
            items={[{
              type: "choice", label: t("title"), value: nameOf(group), closes: true, onValueChange: (value) => onMove(groupOf(value)),
              choices: [...INVOLVEMENT_GROUPS, null].map((one) => ({ value: nameOf(one), label: t(`columns.${nameOf(one)}`), ...(one && { hint: t(`about.${one}`) }) })),
            }]}
          />
        </LiveField>
      )}
    </div>
  );
}
