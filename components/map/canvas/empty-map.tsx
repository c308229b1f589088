"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { AddLane } from "#components/map/lanes/add-lane.tsx";
import { copyMap } from "#components/map/copy-map.ts";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import type { LaneData } from "#components/map/use-map-data.ts";
import { mapKey, parseMapKey, type MapKey } from "#model/shape.ts";

const KEY = { key: (text: ReactNode) => <Kbd>{String(text)}</Kbd> };

const asIsOf = (map: MapKey): MapKey => mapKey(parseMapKey(map).process, "as-is");

/** What a map with no steps is for, and how to begin. */
export function EmptyMap({ map, data, mayEdit }: { map: MapKey; data: LaneData; mayEdit: boolean }) {
  const t = useTranslations("map.empty");
  const lane = useTranslations("map")("lane.add");
  const actions = useMapActions();
  const apply = useApply();
  const hasLanes = data.lanes.length > 0;
  const isToBe = map.endsWith("/to-be");
  const today = asIsOf(map);
  // What is to be is most often what is, mended.
  const canCopy = usePlan((plan) => isToBe && plan.steps.some((step) => step.map === today));
  const { plan } = useLive();
  return (
    <div className="nokey pointer-events-none absolute inset-0 z-[6] flex items-end justify-end p-4 pb-20 @max-[900px]/map:justify-center @max-[900px]/map:pl-[calc(var(--head)+16px)] @max-[560px]/map:pb-32">
      <div className="pointer-events-auto flex max-w-md flex-col items-start gap-3 rounded-lg bg-raised p-5 shadow-pop @max-[900px]/map:gap-2 @max-[900px]/map:p-4">
        <div>
          <h2 className="text-lg font-semibold text-ink">{isToBe ? t("titleToBe") : t("title")}</h2>
          <p className="mt-1 text-ink-2">{!mayEdit ? t("readOnly") : isToBe ? t("leadToBe") : t("lead")}</p>
        </div>
        {mayEdit && (
          <>
            <ol className="@max-[900px]/map:hidden flex list-decimal flex-col gap-1 pl-5 text-ink-2 marker:text-ink-3">
              <li>{t("first")}</li>
              <li>{t.rich("second", KEY)}</li>
              <li>{t("third")}</li>
            </ol>
            <div className="flex flex-wrap gap-2">
              {canCopy && <Button variant="primary" onClick={() => apply(copyMap(plan.get(), today, map), { name: "copyMap" })}>{t("copy")}</Button>}
              {!hasLanes && <AddLane map={map} data={data} trigger={<Button variant={canCopy ? "secondary" : "primary"}>{lane}</Button>} />}
              <Button variant={hasLanes && !canCopy ? "primary" : "secondary"} onClick={() => actions.addStep("start")}>{t("action")}</Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
