"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { AddLane } from "#components/map/add-lane.tsx";
import { useMapActions } from "#components/map/map-actions.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import type { MapKey } from "#model/shape.ts";

const KEY = { key: (text: ReactNode) => <Kbd>{String(text)}</Kbd> };

/** What a map with no steps is for, and how to begin. */
export function EmptyMap({ map, data, mayEdit }: { map: MapKey; data: MapData; mayEdit: boolean }) {
  const t = useTranslations("map.empty");
  const lane = useTranslations("map")("lane.add");
  const actions = useMapActions();
  const hasLanes = data.lanes.length > 0;
  return (
    <div className="nokey pointer-events-none absolute inset-0 z-[6] flex items-center justify-center p-6 sm:pl-(--head)">
      <div className="pointer-events-auto flex max-w-md flex-col items-start gap-3 rounded-lg bg-raised p-5 shadow-pop">
        <div>
          <h2 className="text-lg font-semibold text-ink">{t("title")}</h2>
          <p className="mt-1 text-ink-2">{mayEdit ? t("lead") : t("readOnly")}</p>
        </div>
        {mayEdit && (
          <>
            <ol className="flex list-decimal flex-col gap-1 pl-5 text-ink-2 marker:text-ink-3">
              <li>{t("first")}</li>
              <li>{t.rich("second", KEY)}</li>
              <li>{t("third")}</li>
            </ol>
            <div className="flex flex-wrap gap-2">
              {!hasLanes && <AddLane map={map} data={data} trigger={<Button variant="primary">{lane}</Button>} />}
              <Button variant={hasLanes ? "primary" : "secondary"} onClick={() => actions.addStep("start")}>{t("action")}</Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
