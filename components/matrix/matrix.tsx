"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import type { Plan } from "#model/shape.ts";
import { AddParticipant } from "#components/matrix/add-participant.tsx";
import { firstPlace, type Layout } from "#components/matrix/layout.ts";
import { NO_FILTER } from "#components/matrix/filter/filter.ts";
import { FilterButton, FilterLine } from "#components/matrix/filter/filter-button.tsx";
import { FromMap } from "#components/matrix/from-map/from-map.tsx";
import { Help, Legend } from "#components/matrix/legend.tsx";
import { MatrixGrid } from "#components/matrix/matrix-grid.tsx";
import { createMatrixState, MatrixStateContext } from "#components/matrix/matrix-state.ts";
import { PrintMatrix } from "#components/matrix/soon.ts";
import { SchemeSwitch } from "#components/matrix/scheme/scheme-switch.tsx";
import { StatusBar } from "#components/matrix/status-bar.tsx";
import { useMatrixLayout } from "#components/matrix/use-matrix-layout.ts";

/** Who answers for what: participants as columns, activities as rows. */
export function Matrix() {
  const t = useTranslations("matrix");
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const [filter, setFilter] = useState(NO_FILTER);
  const layout = useMatrixLayout(folded, filter);
  const all = usePlan((plan: Plan) => plan.activities.length);
  const [state] = useState(() => createMatrixState(firstPlace(layout)));
  const isEmpty = layout.columns.length === 0 || all === 0;
  return (
    <MatrixStateContext value={state}>
      <Page title={t("title")} lead={<span className="max-sm:hidden">{t("lead")}</span>} actions={<><Help isEditor={layout.mayEdit} /><FilterButton filter={filter} onFilter={setFilter} />{layout.mayEdit && <><FromMap /><SchemeSwitch /></>}</>} width="wide" fill>
        <Legend />
        <FilterLine filter={filter} onFilter={setFilter} shown={layout.sections.reduce((sum, { count }) => sum + count, 0)} all={all} />
        {isEmpty && <div className="px-4 pb-4 sm:px-8"><Missing layout={layout} /></div>}
        {(layout.mayEdit || !isEmpty) && <MatrixGrid layout={layout} setFolded={setFolded} />}
        <StatusBar />
        <PrintMatrix filter={filter} />
      </Page>
    </MatrixStateContext>
  );
}

/** What there must be before letters can be given. */
function Missing({ layout: { columns, mayEdit } }: { layout: Layout }) {
  const t = useTranslations("matrix");
  if (!mayEdit) return <EmptyState title={t("empty.forReaders")} />;
  if (columns.length > 0) return <EmptyState title={t("empty.noRows.title")}>{t("empty.noRows.body")}</EmptyState>;
  return (
    <EmptyState title={t("empty.noColumns.title")} action={<AddParticipant trigger={<Button variant="primary">{t("column.add")}</Button>} />}>
      {t("empty.noColumns.body")}
    </EmptyState>
  );
}
