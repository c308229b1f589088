"use client";
import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { lacksTrace } from "#model/requirements/offers.ts";
import type { Requirement } from "#model/shape.ts";
import { LiveText } from "#components/live/live-text.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { useDragOrder } from "#components/ui/use-drag-order.ts";
import { AreaChoice } from "#components/brief/requirements/area-choice.tsx";
import type { Grouping } from "#components/brief/requirements/arrange.ts";
import { TracePicker } from "#components/brief/requirements/later.ts";
import { TraceLinks } from "#components/brief/requirements/links/trace-links.tsx";
import { PriorityChoice } from "#components/brief/requirements/priority-choice.tsx";
import { SourceList } from "#components/brief/requirements/reasons/source-list.tsx";
import { RequirementMenu } from "#components/brief/requirements/requirement-menu.tsx";
import type { RequirementHandling } from "#components/brief/requirements/use-requirement-handling.ts";

type BodyProps = { requirement: Requirement; by: Grouping; canEdit: boolean; isGone: boolean; handling: RequirementHandling };
type Props = BodyProps & { canMove: boolean; mark: "before" | "after" | null; drag: ReturnType<typeof useDragOrder> };

/** One requirement in its group, with a mark where what is dragged would go. */
export function RequirementItem({ canMove, mark, drag, ...body }: Props) {
  const t = useTranslations("requirements");
  const { requirement, canEdit, handling } = body;
  const title = requirement.title || t("untitled");
  return (
    <li data-requirement={requirement.id} {...drag.itemOf(requirement.id)} className={`group relative flex scroll-mt-12 gap-1 py-3 max-sm:pl-0 ${drag.dragged === requirement.id ? "opacity-50" : ""}`}>
      {mark && <span aria-hidden className={`pointer-events-none absolute inset-x-0 h-0.5 rounded-xs bg-accent ${mark === "before" ? "-top-px" : "-bottom-px"}`} />}
      {canEdit && canMove && (
        <button
          {...drag.handleOf(requirement.id)} type="button" aria-label={t("handle", { title })} title={t("handleHint")} onKeyDown={(event) => handling.onKey(event, requirement)}
          className="mt-1 inline-flex size-6 shrink-0 cursor-grab items-center justify-center rounded-sm text-ink-3 transition-colors hover:bg-hover hover:text-ink active:cursor-grabbing pointer-coarse:hidden"
        >
          <GripVertical aria-hidden size={16} />
        </button>
      )}
      <Body {...body} />
    </li>
  );
}

/** Drawn again for its own sake alone. */
const Body = memo(function RequirementBody({ requirement, by, canEdit, isGone, handling }: BodyProps) {
  const t = useTranslations("requirements");
  const { id, sources, statement } = requirement;
  const title = requirement.title || t("untitled");
  const isUntraced = lacksTrace(requirement);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- It hears the keys of the fields in it.
    <article aria-label={title} onKeyDown={(event) => handling.onKey(event, requirement)} className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto] gap-x-3 sm:grid-cols-[minmax(0,1fr)_172px_28px]">
      <div className="min-w-0">
        <LiveText
          collection="requirements" id={id} field="title" multiline aria-label={t("title")} placeholder={canEdit ? t("titlePlaceholder") : t("untitled")} onEnter={() => handling.goOn(requirement)}
          className="px-1.5 py-1 font-medium hover:bg-hover read-only:hover:bg-transparent"
        />
        {(canEdit || statement !== "") && (
          <LiveText
            collection="requirements" id={id} field="statement" multiline aria-label={t("statementOf", { title })} placeholder={t("statementPlaceholder")}
            className="px-1.5 py-0.5 text-ink-2 hover:bg-hover read-only:hover:bg-transparent"
          />
        )}
        <div className="mt-1.5 flex flex-col gap-2 px-1.5">
          {(isGone || isUntraced) && (
            <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
              <Badge tone="warning">{isGone ? t("goneBadge") : t("untracedBadge")}</Badge>{isGone ? t("goneHint") : t("untracedHint")}
            </p>
          )}
          <div className="flex flex-wrap items-end gap-x-4">
            {sources.length > 0 && <div className="min-w-0 flex-1"><SourceList sources={sources} /></div>}
            {canEdit && (
              <div className={`-my-1 -ml-2 transition-opacity print:hidden ${isUntraced ? "" : "opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"}`}>
                <TracePicker requirement={requirement} onLink={(kind, linked) => void handling.set(id, { [kind]: [...requirement[kind], linked] })} />
              </div>
            )}
          </div>
          <TraceLinks requirement={requirement} canEdit={canEdit} onChange={(values) => void handling.set(id, values)} />
        </div>
      </div>
      <div className="min-w-0 max-sm:order-last max-sm:col-span-2 max-sm:mt-1 max-sm:max-w-56">
        {by === "area"
          ? <PriorityChoice requirement={requirement} canEdit={canEdit} onChange={(priority) => void handling.set(id, { priority })} />
          : <AreaChoice requirement={requirement} canEdit={canEdit} onChange={(area) => void handling.set(id, { area })} />}
      </div>
      {canEdit && <RequirementMenu requirement={requirement} handling={handling} />}
    </article>
  );
});
