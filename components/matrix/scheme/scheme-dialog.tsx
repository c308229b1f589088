"use client";
import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useApply } from "#components/live/use-apply.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { planSchemeChange, type SchemeChange } from "#model/matrix/schemes.ts";
import type { Plan } from "#model/shape.ts";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { useMatrixState } from "#components/matrix/matrix-state.ts";
import { letterWords } from "#components/matrix/scheme/letter-words.ts";

/** What becomes of each letter under another scheme, before it is chosen. */
export function SchemeDialog({ to, onClose }: { to: Plan["scheme"]; onClose: () => void }) {
  const t = useTranslations("matrix");
  const apply = useApply();
  const { news } = useMatrixState();
  const plan = usePlan((now: Plan) => now);
  const changes = planSchemeChange(plan, to);
  const take = () => {
    if (apply({ type: "scheme.set", scheme: to })) news.set({ text: t("schemeChange.done", { to }), shown: true });
    onClose();
  };
  return (
    <Dialog
      open onOpenChange={(open) => open || onClose()} title={t("schemeChange.title", { from: plan.scheme, to })} description={t("schemeChange.lead")}
      footer={<><Button onClick={onClose}>{t("schemeChange.cancel")}</Button><Button variant="primary" onClick={take}>{t("schemeChange.take", { to })}</Button></>}
    >
      <ul aria-label={t("schemeChange.letters")} className="divide-y divide-line rounded-md border border-line">
        {changes.map((change) => <Change key={change.letter} change={change} from={plan.scheme} to={to} />)}
      </ul>
    </Dialog>
  );
}

function Change({ change: { letter, before, after, count }, from, to }: { change: SchemeChange; from: Plan["scheme"]; to: Plan["scheme"] }) {
  const t = useTranslations("matrix");
  const side = (sign: string | null, scheme: Plan["scheme"]) => (
    <span className="flex min-w-0 items-center gap-1.5">
      <LetterChip letter={letter} sign={sign ?? letter} state={sign === null ? "outside" : undefined} />
      <span className="sr-only">{sign ?? letter}: </span><span className="min-w-0">{sign === null ? t("schemeChange.none") : letterWords(t, scheme)(letter, "name")}</span>
    </span>
  );
  return (
    <li className="px-3 py-2.5">
      <div className="grid grid-cols-[1fr_auto_1fr_auto] items-center gap-x-2">
        {side(before, from)}
        <ArrowRight aria-hidden size={16} className="text-ink-3" />
        {side(after, to)}
        <span className="text-sm text-ink-2 tabular-nums">{t("schemeChange.cells", { count })}</span>
      </div>
      {after === null && count > 0 && <p className="mt-1 text-sm text-ink-2">{t("schemeChange.kept")}</p>}
    </li>
  );
}
