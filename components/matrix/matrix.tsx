"use client";
import { ArrowLeftRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Page } from "#components/ui/page.tsx";
import type { Plan } from "#model/shape.ts";
import { AddParticipant } from "#components/matrix/add-participant.tsx";
import { OpenDetails } from "#components/matrix/details/open-details.tsx";
import { firstPlace, type Layout, type Place } from "#components/matrix/layout.ts";
import { NO_FILTER } from "#components/matrix/filter/filter.ts";
import { FilterButton, FilterLine } from "#components/matrix/filter/filter-button.tsx";
import { FromMap } from "#components/matrix/from-map/from-map.tsx";
import { Help, Legend } from "#components/matrix/legend.tsx";
import { Transposed } from "#components/matrix/later.ts";
import { MatrixGrid } from "#components/matrix/matrix-grid.tsx";
import { createMatrixState, MatrixStateContext } from "#components/matrix/matrix-state.ts";
import { PrintMatrix } from "#components/matrix/soon.ts";
import { SchemeSwitch } from "#components/matrix/scheme/scheme-switch.tsx";
import { StatusBar } from "#components/matrix/status-bar.tsx";
import { useAskedActivity } from "#components/matrix/use-asked-activity.ts";
import { useMatrixLayout } from "#components/matrix/use-matrix-layout.ts";

/** Who answers for what: participants as columns, activities as rows. */
export function Matrix() {
  const t = useTranslations("matrix");
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set());
  const [filter, setFilter] = useState(NO_FILTER);
  const layout = useMatrixLayout(folded, filter);
  const all = usePlan((plan: Plan) => plan.activities.length);
  const [state] = useState(() => createMatrixState(firstPlace(layout)));
  const [isTransposed, setTransposed] = useState(false);
  const [start, setStart] = useState<Place | null>(null);
  const openRow = (place: Place) => {
    state.active.set(place);
    setStart(place);
    setTransposed(false);
  };
  useAskedActivity(state, setFolded, () => {
    setFilter(NO_FILTER);
    setTransposed(false);
  });
  const isEmpty = layout.columns.length === 0 || all === 0;
  return (
    <MatrixStateContext value={state}>
      <Page title={t("title")} lead={<span className="max-sm:hidden">{t("lead")}</span>} actions={<><Help isEditor={layout.mayEdit} />{!isEmpty && <TransposeButton isOn={isTransposed} onChange={(on) => {
        setStart(null);
        setTransposed(on);
      }} />}<FilterButton filter={filter} onFilter={setFilter} />{layout.mayEdit && <><FromMap /><SchemeSwitch /></>}</>} width="wide" fill>
        <Legend />
        <FilterLine filter={filter} onFilter={setFilter} shown={layout.sections.reduce((sum, { count }) => sum + count, 0)} all={all} />
        {isEmpty && <div className="px-4 pb-4 sm:px-8"><Missing layout={layout} /></div>}
        {isTransposed && !isEmpty ? <Transposed layout={layout} onOpen={openRow} /> : (layout.mayEdit || !isEmpty) && <MatrixGrid layout={layout} setFolded={setFolded} start={start} />}
        <OpenDetails />
        <StatusBar />
        <PrintMatrix filter={filter} />
      </Page>
    </MatrixStateContext>
  );
}

function TransposeButton({ isOn, onChange }: { isOn: boolean; onChange: (on: boolean) => void }) {
  const t = useTranslations("matrix");
  return <IconButton label={t("transposed.button")} aria-pressed={isOn} onClick={() => onChange(!isOn)}><ArrowLeftRight aria-hidden size={16} className="rotate-45" /></IconButton>;
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
