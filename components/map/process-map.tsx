"use client";
import dynamic from "next/dynamic";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { MapHeader } from "#components/map/map-header.tsx";
import { MapSkeleton } from "#components/map/map-skeleton.tsx";
import { mapPath, parseVariant } from "#components/map/map-path.ts";
import { NoSuchProcess } from "#components/map/no-such-process.tsx";
import { mapKey, type Variant } from "#model/shape.ts";

// React Flow is loaded with the first map, and in the browser alone: where things stand depends on the window.
const MapCanvas = dynamic(() => import("#components/map/map-canvas.tsx").then((module) => module.MapCanvas), { ssr: false, loading: MapSkeleton });

/** The page of one process: its name, and its map as it is or as it is to be. */
export function ProcessMap({ id }: { id: string }) {
  const t = useTranslations("map");
  const { workspace } = useLive();
  const process = usePlan((plan) => plan.processes.find((found) => found.id === id));
  const variant = parseVariant(useSearchParams().get("variant"));
  if (!process) return <NoSuchProcess id={id} />;
  // Both maps are in the plan already: the server has nothing to say about the change.
  const show = (next: Variant) => history.pushState(null, "", mapPath(workspace, id, next));
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <MapHeader key={id} process={process} variant={variant} onVariant={show} />
      <section aria-label={t("canvas")} className="relative min-h-0 flex-1">
        <MapCanvas map={mapKey(id, variant)} />
      </section>
    </div>
  );
}
