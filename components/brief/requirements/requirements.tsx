"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState, type FocusEvent } from "react";
import { goneSources, lacksTrace } from "#model/requirements/offers.ts";
import type { Requirement } from "#model/shape.ts";
import { requirementOfHash } from "#components/live/brief-address.ts";
import { useAsked } from "#components/live/use-asked.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import { useDragOrder } from "#components/ui/use-drag-order.ts";
import { BriefTabs } from "#components/brief/brief-tabs.tsx";
import { filterRequirements, groupRequirements, isFiltering, NO_FILTER, type Grouping } from "#components/brief/requirements/arrange.ts";
import { showRequirement } from "#components/brief/requirements/focus-requirement.ts";
import { DroppedList, OfferList } from "#components/brief/requirements/later.ts";
import { ReasonsContext, useReadReasons } from "#components/brief/requirements/reasons/use-reasons.ts";
import { RequirementGroup } from "#components/brief/requirements/requirement-group.tsx";
import { RequirementTools } from "#components/brief/requirements/requirement-tools.tsx";
import { usePageKeys } from "#components/brief/requirements/use-page-keys.ts";
import { useRequirementHandling } from "#components/brief/requirements/use-requirement-handling.ts";

/** What the CRM must do: proposed by the plan, decided by people. */
export function Requirements() {
  const t = useTranslations("requirements");
  const canEdit = useMay()("plan.edit");
  const all = usePlan((plan) => plan.requirements);
  const kept = useMemo(() => all.filter(({ dropped }) => !dropped), [all]);
  const known = useReadReasons();
  const [by, setBy] = useState<Grouping>("area");
  const [filter, setFilter] = useState(NO_FILTER);
  const [at, setAt] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const handling = useRequirementHandling(by, setSaid);
  const standing = known.reasons?.standing;
  const isGone = useCallback((one: Requirement) => standing !== undefined && one.sources.length > 0 && goneSources(one, standing).length === one.sources.length, [standing]);
  const shown = useMemo(() => filterRequirements(kept, filter, isGone, at), [kept, filter, isGone, at]);
  const drag = useDragOrder((id, { list, index }) => handling.dropAt(id, list, index));
  const add = useCallback(() => {
    setFilter(NO_FILTER);
    handling.add(null);
  }, [handling]);
  useAsked(requirementOfHash, kept, (id) => {
    setFilter(NO_FILTER);
    setTimeout(() => showRequirement(id));
  });
  usePageKeys(canEdit ? add : null);
  const isWhole = !isFiltering(filter);
  const musts = kept.filter(({ priority }) => priority === "must").length;
  return (
    <ReasonsContext value={known}>
      <Page title={t("heading")} lead={t("lead")} actions={canEdit && <Button variant="primary" data-add-requirement="" onClick={add}><Plus aria-hidden size={16} />{t("add")}</Button>}>
        <BriefTabs page="requirements" />
        <p role="status" className="sr-only">{said}</p>
        {canEdit && known.reasons && known.reasons.offers.length > 0 && <OfferList offers={known.reasons.offers} isOpen={all.length === 0} handling={handling} />}
        {kept.length === 0 && <EmptyState title={t("empty.title")}>{t(canEdit ? "empty.body" : "empty.readOnly")}</EmptyState>}
        {kept.length > 0 && (
          <>
            <p className="mb-4 text-sm text-ink-2 tabular-nums">{t("summary", { count: kept.length, musts, undecided: kept.filter(({ priority }) => priority === null).length })}</p>
            <RequirementTools
              requirements={kept} shown={shown.length} by={by} onBy={setBy} filter={filter} onFilter={setFilter}
              counts={{ all: kept.length, gone: kept.filter(isGone).length, untraced: kept.filter(lacksTrace).length }}
            />
            {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- It hears which of the requirements in it has the keyboard. */}
            <div onFocus={({ target }: FocusEvent) => setAt(target.closest<HTMLElement>("[data-requirement]")?.dataset.requirement ?? null)} onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && setAt(null)}>
              {groupRequirements(shown, by).map((group) => <RequirementGroup key={group.key} group={group} by={by} canEdit={canEdit} canMove={isWhole} isGone={isGone} drag={drag} handling={handling} />)}
            </div>
            {shown.length === 0 && <EmptyState title={t("filter.nothing")} action={<Button onClick={() => setFilter(NO_FILTER)}>{t("filter.clear")}</Button>} />}
          </>
        )}
        {all.length > kept.length && <DroppedList dropped={all.filter(({ dropped }) => dropped)} canEdit={canEdit} handling={handling} />}
      </Page>
    </ReasonsContext>
  );
}
