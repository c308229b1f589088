"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { countPaste, isChanged, planPaste, takePaste } from "#model/matrix/plan-paste.ts";
import { readTable } from "#model/matrix/read-table.ts";
import type { Plan } from "#model/shape.ts";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { PasteTable } from "#components/matrix/paste/paste-table.tsx";
import type { Pasted } from "#components/matrix/paste/use-paste.ts";

/** How many cells that cannot be read are named; the rest are counted. */
const NAMED = 5;

/** What the pasted table would change, before it does. */
export function PasteDialog({ pasted, onClose }: { pasted: Pasted; onClose: () => void }) {
  const t = useTranslations("matrix.paste");
  const live = useLive();
  const apply = useApply();
  const { news } = useMatrixState();
  const plan = usePlan((now: Plan) => now);
  const table = useMemo(() => readTable(pasted), [pasted]);
  const paste = useMemo(() => planPaste(plan, table, pasted.target), [plan, table, pasted]);
  const count = countPaste(paste);
  const isNothing = count.rows + count.columns + count.cells === 0;
  const rows = paste.rows.filter(({ id, cells }) => id === null || cells.some(isChanged));
  const take = () => {
    // As the plan is now: others may have changed it while one was reading.
    const now = live.plan.get();
    if (!apply(takePaste(now, planPaste(now, table, pasted.target)), { name: "pasteTable" })) return;
    news.set({ text: t("done", count), shown: true });
    onClose();
  };
  return (
    <Dialog
      open onOpenChange={(open) => open || onClose()} title={t("title")} width={920} description={isNothing ? undefined : t("summary", count)}
      footer={<><Button onClick={onClose}>{t("cancel")}</Button><Button variant="primary" disabled={isNothing} onClick={take}>{t("take")}</Button></>}
    >
      {isNothing ? <p className="rounded-md bg-sunken px-4 py-6 text-center text-ink-2">{t(paste.rows.length > 0 ? "same" : "nothing")}</p> : <PasteTable columns={paste.columns} rows={rows} />}
      {paste.rows.length > rows.length && !isNothing && <p className="text-sm text-ink-2">{t("unchanged", { count: paste.rows.length - rows.length })}</p>}
      {paste.moved.length > 0 && <Notes title={t("moved")} lines={paste.moved.map(({ row, from }) => t("movedFrom", { row, from }))} />}
      {paste.unread.length > 0 && <Notes title={t("unread", { count: paste.unread.length })} lines={paste.unread.map(({ row, column, text }) => t("unreadAt", { row, column, text }))} />}
    </Dialog>
  );
}

function Notes({ title, lines }: { title: string; lines: readonly string[] }) {
  const t = useTranslations("matrix.paste");
  return (
    <div className="rounded-md bg-warning-soft px-3 py-2 text-sm text-ink">
      <p className="font-medium">{title}</p>
      <ul className="wrap-anywhere">{lines.slice(0, NAMED).map((line, index) => <li key={index}>{line}</li>)}</ul>
      {lines.length > NAMED && <p className="text-ink-2">{t("more", { count: lines.length - NAMED })}</p>}
    </div>
  );
}
