"use client";
import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo, useState } from "react";
import { ownHistoryState } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { Page } from "#components/ui/page.tsx";
import { groupQuestions } from "#components/audit/arrange.ts";
import { AuditStateContext, createAuditState, useAuditState } from "#components/audit/audit-state.ts";
import { AuditTabs } from "#components/audit/audit-tabs.tsx";
import { filterGroups, isFiltering, NO_FILTER, participantsOf } from "#components/audit/filter.ts";
import { interviewPath } from "#components/audit/interview/address.ts";
import { Interview } from "#components/audit/later.ts";
import { Questionnaire } from "#components/audit/questionnaire.tsx";
import { Access, Channels, Integrations, Systems } from "#components/audit/registers/later.ts";
import { tabOf } from "#components/audit/tabs.ts";

/** Today's work: asked and answered, as a list or one question at a time, and what it runs on. */
export function Audit() {
  const { home, me } = useLive();
  const t = useTranslations("audit");
  const address = useSearchParams();
  const asked = address.get("interview");
  const tab = tabOf(address.get("tab"));
  const canEdit = useMay()("plan.edit");
  const [state] = useState(createAuditState);
  const [filter, setFilter] = useState(NO_FILTER);
  const sections = usePlan((plan) => plan.sections);
  const questions = usePlan((plan) => plan.questions);
  const participants = usePlan((plan) => plan.participants);
  const expanded = useSignal(state.expanded);
  const groups = useMemo(() => groupQuestions(sections, questions), [sections, questions]);
  const mine = useMemo(() => participantsOf({ participants }, me.memberId), [participants, me]);
  const shown = useMemo(() => filterGroups(groups, filter, mine, expanded), [groups, filter, mine, expanded]);
  const begin = useCallback(() => {
    const all = shown.flatMap((group) => group.questions);
    const first = all.find(({ status }) => status === "open") ?? all[0];
    if (first) history.pushState(ownHistoryState(history.state), "", interviewPath(home, first.id));
  }, [shown, home]);
  return (
    <AuditStateContext value={state}>
      {asked !== null && canEdit
        ? <Interview groups={groups} asked={asked} shown={shown} isWhole={!isFiltering(filter)} />
        : (
          <Page title={t("heading")} lead={t(`lead.${tab}`)} width="wide">
            <AuditTabs tab={tab} />
            {tab === "questions" && <Questionnaire groups={groups} shown={shown} filter={filter} onFilter={setFilter} mine={mine} canEdit={canEdit} onInterview={begin} />}
            {tab === "systems" && <Systems canEdit={canEdit} />}
            {tab === "channels" && <Channels canEdit={canEdit} />}
            {tab === "access" && <Access canEdit={canEdit} />}
            {tab === "integrations" && <Integrations canEdit={canEdit} />}
          </Page>
        )}
      <News />
    </AuditStateContext>
  );
}

function News() {
  return <p role="status" className="sr-only">{useSignal(useAuditState().news)}</p>;
}
