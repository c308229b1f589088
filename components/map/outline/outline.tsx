"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { usePresence } from "#components/live/use-presence.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { useOpenLayout } from "#components/map/canvas/use-layout.ts";
import { useSmallScreen } from "#components/map/canvas/use-small-screen.ts";
import { useMapLook } from "#components/map/map-look.ts";
import { useMapStore } from "#components/map/map-store.ts";
import { useStepLink } from "#components/map/nav/use-step-link.ts";
import { COLUMNS } from "#components/map/outline/columns.ts";
import { FirstRow } from "#components/map/outline/first-row.tsx";
import { OutlineRowView, ROOM, ROW_GRID, STAYS } from "#components/map/outline/outline-row.tsx";
import { OutlineContext } from "#components/map/outline/outline-context.ts";
import { createOutlineState, type OutlineState } from "#components/map/outline/outline-state.ts";
import { RowBook } from "#components/map/outline/row-book.ts";
import { useOthersHere } from "#components/map/outline/use-others-here.ts";
import { useOutlineEdits } from "#components/map/outline/use-outline-edits.ts";
import { useOutlineKeys } from "#components/map/outline/use-outline-keys.ts";
import { useOutlinePlace } from "#components/map/outline/use-outline-place.ts";
import { useOutlineRows } from "#components/map/outline/use-outline-rows.ts";
import { useMapData } from "#components/map/use-map-data.ts";
import type { Plan } from "#model/shape.ts";

const KEY = { key: (text: ReactNode) => <Kbd>{String(text)}</Kbd> };
const systemsOf = (plan: Plan) => plan.systems;

/** The map as a table of its steps in the order of the work, to read and to type in: equal to the drawing, and in step with it. */
export function Outline() {
  const t = useTranslations("map.outline");
  const { map } = useMapStore();
  const isSmall = useSmallScreen();
  const mayEdit = useMay()("plan.edit") && !isSmall;
  const [state] = useState(createOutlineState);
  const [book] = useState(() => new RowBook());
  const box = useRef<HTMLDivElement>(null);
  const data = useMapData(map);
  const layout = useOpenLayout(data);
  const rows = useOutlineRows(data, layout);
  const systems = usePlan(systemsOf);
  const views = book.views({ rows, data, systems });
  const edits = useOutlineEdits({ map, data, layout, views, state, box });
  const onKeyDown = useOutlineKeys(views, edits, mayEdit);
  const place = useOutlinePlace(box, views, state, edits, mayEdit);
  useOthersHere(map, state);
  const isAlone = useMapLook()[0].view === "outline";
  useStepLink(data, isAlone, ([first]) => {
    const step = data.flows.find(({ id }) => id === first)?.from ?? first!;
    const place = { row: step, column: "title" } as const;
    state.active.set(place);
    box.current?.querySelector(`[role=row][data-step="${step}"]`)?.scrollIntoView({ block: "center" });
    edits.focus(place);
  });
  useOutlinePresence();
  const outline = useMemo(() => ({ state, edits }), [state, edits]);

  return (
    <OutlineContext value={outline}>
      <section aria-label={t("label")} data-map-view tabIndex={-1} className="nokey @container/outline flex min-h-0 min-w-0 flex-1 flex-col border-l border-line bg-surface pb-[var(--toast-room,0px)] first:border-l-0 focus-visible:-outline-offset-2">
        {views.length === 0 ? (mayEdit ? <FirstRow /> : <p className="p-4 text-ink-2">{t("readOnly")}</p>) : (
          <div className="min-h-0 flex-1 overflow-auto overscroll-contain print:overflow-visible">
            <div
              ref={box} role="treegrid" tabIndex={-1} aria-label={t("label")} aria-rowcount={views.length + 1} aria-colcount={COLUMNS.length + 1} aria-readonly={!mayEdit}
              className="min-w-[340px] outline-none max-sm:min-w-0" onKeyDown={onKeyDown} {...place}
            >
              <Head mayEdit={mayEdit} />
              {views.map((view) => <OutlineRowView key={view.step.id} view={view} mayEdit={mayEdit} />)}
            </div>
            {mayEdit && (
              <div className="sticky left-0 w-fit p-2 pl-[36px] print:hidden">
                <Button size="sm" variant="ghost" onClick={edits.addAtEnd}><Plus aria-hidden size={16} />{t("addStep")}</Button>
              </div>
            )}
          </div>
        )}
        {mayEdit && <p className="flex shrink-0 flex-wrap gap-x-4 gap-y-1 border-t border-line px-3 py-1.5 text-xs text-ink-2 @max-[600px]/outline:hidden print:hidden">{(["next", "branch", "move", "more"] as const).map((hint) => <span key={hint}>{t.rich(`hint.${hint}`, KEY)}</span>)}</p>}
        <News state={state} />
      </section>
    </OutlineContext>
  );
}

/** For who does not see what has moved where. */
function News({ state }: { state: OutlineState }) {
  return <p role="status" className="sr-only">{useSignal(state.news)}</p>;
}

const Head = memo(function Head({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations("map.outline");
  const look = "px-2 py-1.5 text-left text-xs font-medium text-ink-3";
  return (
    <div role="row" aria-rowindex={1} className={`${ROW_GRID} sticky top-0 z-[2] border-b border-line-strong bg-surface max-sm:hidden`}>
      <span role="columnheader" aria-colindex={1} className={`${look} ${STAYS} left-0 text-right`}><span className="sr-only">{t("column.number")}</span><span aria-hidden>{t("column.sign")}</span></span>
      <div className={`${STAYS} left-[36px] flex border-r border-line`}>
        <span role="columnheader" aria-colindex={2} className="sr-only">{t("column.kind")}</span>
        <span role="columnheader" aria-colindex={3} className="sr-only">{t("column.label")}</span>
        <span role="columnheader" aria-colindex={4} className={look}>{t("column.title")}</span>
      </div>
      {COLUMNS.slice(3).map((column, index) => column !== "menu" || mayEdit ? (
        <span key={column} role="columnheader" aria-colindex={index + 5} className={`${look} ${ROOM[column] ?? ""} ${["processing", "waiting", "deadline"].includes(column) ? "text-right" : ""}`}>
          {column === "menu" ? <span className="sr-only">{t("column.menu")}</span> : t(`column.${column}`)}
        </span>
      ) : null)}
    </div>
  );
});

/** Shows the others where I am while there is no canvas that does. */
function useOutlinePresence(): void {
  const { map, selection } = useMapStore();
  const share = usePresence();
  const isAlone = useMapLook()[0].view === "outline";
  const selected = useSignal(selection);
  useEffect(() => {
    if (!isAlone) return;
    share({ map });
    return () => share({ map: undefined, selection: undefined });
  }, [share, map, isAlone]);
  useEffect(() => {
    if (isAlone) share({ selection: selected.size === 0 ? undefined : [...selected].slice(0, 100) });
  }, [share, selected, isAlone]);
}
