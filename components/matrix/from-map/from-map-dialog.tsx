"use client";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Select } from "#components/ui/select.tsx";
import { mapsWithWork, proposeRows, takeProposals, type RowProposal } from "#model/matrix/propose-rows.ts";
import { parseMapKey, type MapKey, type Plan } from "#model/shape.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { ProposedRow } from "#components/matrix/from-map/proposed-row.tsx";

type Props = { open: boolean; onOpenChange: (open: boolean) => void };
const NOTHING = { rows: [], agreed: 0 };
/** A proposal is the same one while others edit the plan. */
const keyOf = ({ row, title }: RowProposal): string => row ?? `new ${title}`;

/** What the steps of a map have to say of the matrix, as a list to take from. */
export function FromMapDialog({ open, onOpenChange }: Props) {
  const t = useTranslations("matrix.fromMap");
  const live = useLive();
  const apply = useApply();
  const { news } = useMatrixState();
  const maps = usePlan(mapsWithWork, isSameList);
  const [wanted, setWanted] = useState<MapKey | null>(null);
  const map = wanted && maps.includes(wanted) ? wanted : (maps[0] ?? null);
  const { rows, agreed } = usePlan(useCallback((plan: Plan) => (open && map ? proposeRows(plan, map) : NOTHING), [open, map]));
  // What outsiders do is proposed, yet has to be asked for; what was ticked by hand is kept by name.
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const isTaken = (row: RowProposal) => ticks[keyOf(row)] ?? !row.isOutside;
  const taken = rows.filter(isTaken);
  const tick = (of: readonly RowProposal[], on: boolean) => setTicks((before) => ({ ...before, ...Object.fromEntries(of.map((row) => [keyOf(row), on])) }));
  const close = (next: boolean) => {
    onOpenChange(next);
    if (!next) setTicks({});
  };
  const take = () => {
    const commands = takeProposals(live.plan.get(), taken);
    if (commands.length > 0 && !apply(commands, { name: "rowsFromMap" })) return;
    const added = taken.filter(({ row }) => row === null).length;
    news.set({ text: t("taken", { added, changed: taken.length - added }), shown: true });
    close(false);
  };
  return (
    <Dialog
      open={open} onOpenChange={close} title={t("title")} description={t("lead")} width={760}
      footer={<><Button onClick={() => close(false)}>{t("cancel")}</Button><Button variant="primary" disabled={taken.length === 0} onClick={take}>{t("take", { count: taken.length })}</Button></>}
    >
      {map && <MapChoice maps={maps} map={map} onChange={setWanted} />}
      {rows.length > 0 && (
        <div className="overflow-hidden rounded-md border border-line-strong">
          <div className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line-strong bg-sunken px-3 py-2 text-sm">
            <Checkbox checked={taken.length === rows.length} mixed={taken.length > 0 && taken.length < rows.length} onCheckedChange={(on) => tick(rows, on)} label={t("all", { count: rows.length })} />
            {agreed > 0 && <span className="text-ink-2">{t("agreed", { count: agreed })}</span>}
          </div>
          <ul aria-label={t("title")} className="max-h-[44dvh] divide-y divide-line overflow-y-auto">
            {rows.map((row) => <ProposedRow key={keyOf(row)} row={row} isTaken={isTaken(row)} onTake={(on) => tick([row], on)} />)}
          </ul>
        </div>
      )}
      {rows.length === 0 && <p className="rounded-md bg-sunken px-4 py-6 text-center text-ink-2">{map ? t("nothing") : t("noMap")}</p>}
    </Dialog>
  );
}

function MapChoice({ maps, map, onChange }: { maps: readonly MapKey[]; map: MapKey; onChange: (map: MapKey) => void }) {
  const t = useTranslations("matrix.fromMap");
  const processes = usePlan((plan: Plan) => plan.processes);
  const labelOf = (key: MapKey) => {
    const { process, variant } = parseMapKey(key);
    return t(`map.${variant}`, { process: processes.find(({ id }) => id === process)?.title || t("untitledProcess") });
  };
  return (
    <div className="flex items-center gap-2 text-sm text-ink-2 max-sm:flex-col max-sm:items-stretch">
      <span aria-hidden>{t("map.label")}</span>
      <Select aria-label={t("map.label")} value={map} onValueChange={onChange} options={maps.map((value) => ({ value, label: labelOf(value) }))} className="min-w-0 flex-1" />
    </div>
  );
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((item, index) => item === b[index]);
