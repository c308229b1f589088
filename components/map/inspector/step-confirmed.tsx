"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { useLive } from "#components/live/live-context.ts";
import { Confirmers } from "#components/map/inspector/confirmers.tsx";
import { Plain, Row } from "#components/map/inspector/row.tsx";
import { Popover } from "#components/ui/popover.tsx";
import type { Step } from "#model/shape.ts";
import { shareOf } from "#model/walk.ts";

/** How many of those who were walked through the map say that the step is so, and who; nothing while nobody has answered. */
export function StepConfirmed({ step }: { step: Step }) {
  const t = useTranslations("map.inspector.confirmed");
  const { workspace } = useLive();
  const { data } = useQuery(useTRPC().walk.list.queryOptions({ workspace, map: step.map }));
  const { so, notSo, old } = useMemo(() => shareOf(step, data ?? []), [step, data]);
  const of = so + notSo;
  if (of + old === 0) return null;
  const share = of === 0 ? t("before", { count: old }) : t("share", { so, of });
  return (
    <Row label={t("label")}>
      {so === 0 ? <Plain>{share}</Plain> : (
        <span className="flex min-h-7 items-center px-1.5">
          <Popover title={t("who")} align="end" side="top" className="w-64" trigger={<button type="button" aria-label={t("show", { so, of })} className="rounded-sm text-accent tabular-nums hover:underline pointer-coarse:py-1.5">{share}</button>}>
            <Confirmers step={step} />
          </Popover>
        </span>
      )}
    </Row>
  );
}
