"use client";
import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMay } from "#components/live/use-may.ts";
import { KindMenu, SmallForm } from "#components/map/steps/kind-menu.tsx";
import { useFlowsAt } from "#components/map/steps/use-kind-change.ts";
import type { Step } from "#model/shape.ts";

/** What steps are, with their shape; for those who may, the way to make them something else. */
export function KindFact({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations("map.inspector");
  const kinds = useTranslations("stepKinds");
  const mayEdit = useMay()("plan.edit");
  const at = useFlowsAt(steps);
  const [first, ...rest] = steps;
  const kind = first && rest.every((step) => step.kind === first.kind) ? first.kind : null;
  const said = (
    <>
      {kind && <SmallForm kind={kind} />}
      <span className="min-w-0 truncate">{kind ? kinds(kind) : t("differs")}</span>
    </>
  );
  if (!mayEdit) return <p className="flex h-7 items-center gap-1.5 px-1.5 text-ink-2">{said}</p>;
  return (
    <KindMenu
      {...at}
      trigger={(
        <button type="button" aria-label={t("kindOf", { kind: kind ? kinds(kind) : t("differs") })} className="group flex h-7 max-w-full items-center gap-1.5 rounded-sm px-1.5 text-ink-2 hover:bg-hover data-popup-open:bg-hover">
          {said}
          <ChevronsUpDown aria-hidden size={14} className="text-ink-3" />
        </button>
      )}
    />
  );
}
