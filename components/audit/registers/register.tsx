"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useRef, useState, type ComponentType, type CSSProperties } from "react";
import { flushSync } from "react-dom";
import { newId } from "#model/ids.ts";
import { recordOfHash } from "#components/live/register-address.ts";
import { useAsked } from "#components/live/use-asked.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Column } from "#components/audit/registers/column.ts";
import { ALL, isChoosing, type Facet } from "#components/audit/registers/facets.ts";
import { RegisterHead } from "#components/audit/registers/register-head.tsx";
import { RegisterRow, type RowHandling } from "#components/audit/registers/register-row.tsx";
import { RegisterTools } from "#components/audit/registers/register-tools.tsx";
import { useRegisterActions, type Kept } from "#components/audit/registers/use-register-actions.ts";
import { useRegisterView } from "#components/audit/registers/use-register-view.ts";

type Props<R> = {
  of: Kept;
  records: readonly R[];
  columns: readonly Column<R>[];
  facets: readonly Facet<R>[];
  /** What its search looks in. */
  textOf: (record: R) => string;
  /** The widths of the columns where there is room for all, the name's and the last one's among them. */
  tracks: string;
  /** What else there is to a record, below its row. */
  Details: ComponentType<{ record: R; canEdit: boolean }>;
  canEdit: boolean;
};

/** A register: what there is of one kind, in a table that is edited in place. */
export function Register<R extends { readonly id: string; readonly title: string }>({ of, records, columns, facets, textOf, tracks, Details, canEdit }: Props<R>) {
  const t = useTranslations("audit");
  const actions = useRegisterActions(of);
  const sortables = useMemo(() => [{ id: "title", head: t(`${of}.name`), sortBy: ({ title }: R) => title }, ...columns], [t, of, columns]);
  const { shown, sort, setSort, chosen, setChosen, hold } = useRegisterView({ records, sortables, facets, textOf });
  const [expanded, setExpanded] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);

  const goTo = useCallback((id: string | undefined) => {
    const name = id === undefined ? null : document.querySelector<HTMLElement>(`[data-live-text="${of}/${id}/title"]`);
    (name ?? box.current?.querySelector<HTMLElement>("[data-add]"))?.focus();
    name?.scrollIntoView({ block: "nearest" });
  }, [of]);
  const add = () => {
    const id = newId();
    flushSync(() => {
      setChosen(ALL);
      actions.add(id);
    });
    goTo(id);
  };
  useAsked(recordOfHash, records, (id) => {
    flushSync(() => {
      setChosen(ALL);
      setExpanded(id);
    });
    goTo(id);
  });
  // The same throughout: what is typed in one row draws no other.
  const handling = useMemo((): RowHandling => {
    const beside = (id: string, by: number) => {
      const ids = [...(box.current?.querySelectorAll<HTMLElement>("[data-record]") ?? [])].map(({ dataset }) => dataset.record);
      return ids[ids.indexOf(id) + by];
    };
    return {
      toggle: (id) => setExpanded((now) => (now === id ? null : id)),
      finishName: (id) => goTo(beside(id, 1)),
      remove({ id, title }) {
        // The row takes the keyboard's place with it: it goes to the one that moves up.
        const heir = beside(id, 1) ?? beside(id, -1);
        flushSync(() => void actions.remove(id, title));
        goTo(heir);
      },
    };
  }, [actions, goTo]);

  const adding = canEdit && <Button data-add="" variant="primary" onClick={add}><Plus aria-hidden size={16} />{t(`${of}.add`)}</Button>;
  if (records.length === 0) return <div ref={box}><EmptyState title={t(`${of}.empty.title`)} action={adding}>{t(`${of}.empty.body`)}</EmptyState></div>;
  return (
    <div ref={box} className="@container">
      <RegisterTools records={records} sortables={sortables} facets={facets} chosen={chosen} onChoose={setChosen} sort={sort} onSort={setSort}>{adding}</RegisterTools>
      <div role="table" aria-label={t(`tabs.${of}`)} aria-rowcount={shown.length + 1} style={{ "--tracks": tracks } as CSSProperties}>
        <RegisterHead sortables={sortables} sort={sort} onSort={setSort} />
        <div role="presentation" {...hold} className="border-b border-line">
          {shown.map((record) => (
            <RegisterRow key={record.id} of={of} record={record} columns={columns} Details={Details} canEdit={canEdit} isExpanded={expanded === record.id} handling={handling} />
          ))}
        </div>
      </div>
      {shown.length === 0 && <EmptyState className="mt-4" title={t("registers.nothing")} action={<Button onClick={() => setChosen(ALL)}>{t("filter.clear")}</Button>} />}
      {isChoosing(chosen) && <p role="status" className="sr-only">{t("registers.shown", { count: shown.length })}</p>}
    </div>
  );
}
