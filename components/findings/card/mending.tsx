"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { foresee } from "#components/findings/card/foresee.ts";
import { useMend } from "#components/findings/card/use-mend.ts";
import { EntryWords } from "#components/live/activity/entry-words.tsx";
import type { Entry } from "#components/live/activity/group-entries.ts";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { Button } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { isPlanError } from "#model/plan-error.ts";
import type { Command } from "#model/commands.ts";
import type { Judged } from "#model/findings/judge.ts";

/** What a mend will change, before it does; one press does it, one undo takes it back. */
export function Mending({ finding, onDone }: { finding: Judged; onDone: () => void }) {
  const t = useTranslations("findings.mending");
  const live = useLive();
  const apply = useApply();
  const toast = useToast();
  const commands = useMend(finding);
  const changes = useMemo(() => (commands ? tryToForesee(live.doc, commands) : []), [live, commands]);
  if (!commands) return <p className="mt-2 text-sm text-ink-2">{t("gone")}</p>;
  const mend = () => {
    if (apply(commands, { name: "mend" })) toast.add({ title: t("done"), action: { label: t("undo"), onClick: () => void live.history.undo() } });
    onDone();
  };
  return (
    <div className="mt-3 rounded-md border border-line bg-canvas p-2.5">
      <p className="text-sm font-medium text-ink-2">{t("will")}</p>
      <ul className="mt-1 flex flex-col gap-0.5 text-sm">{changes.map((entry) => <li key={entry.id} className="[overflow-wrap:anywhere]"><EntryWords entry={entry} /></li>)}</ul>
      <div className="mt-2.5 flex justify-end gap-2">
        <Button size="sm" onClick={onDone}>{t("cancel")}</Button>
        <Button size="sm" variant="primary" autoFocus onClick={mend}>{t("do")}</Button>
      </div>
    </div>
  );
}

/** The lines that the history will have of it. */
function tryToForesee(doc: Parameters<typeof foresee>[0], commands: readonly Command[]): readonly Entry[] {
  try {
    return foresee(doc, commands).map(({ action, things, place, params }, id) => ({ id, at: "", actor: null, actorName: null, whom: null, action: `plan.${action}`, params, things: [...things], place }));
  } catch (error) {
    // Somebody has just taken away what it is about: pressing it will say so.
    if (isPlanError(error)) return [];
    throw error;
  }
}
