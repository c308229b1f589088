"use client";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { ownHistoryState } from "#components/live/addresses.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { createLate, latePart } from "#components/ui/late.ts";
import { createMapStore, MapStoreContext } from "#components/map/map-store.ts";
import { MapHeader } from "#components/map/map-header.tsx";
import { useSmallScreen } from "#components/map/canvas/use-small-screen.ts";
import { useMapLook } from "#components/map/map-look.ts";
import { MapSkeleton } from "#components/map/map-skeleton.tsx";
import { mapPath, parseShown, type ShownMaps } from "#components/map/map-path.ts";
import { NoSuchProcess } from "#components/map/no-such-process.tsx";
import { whenUsable } from "#components/ui/popups.ts";
import { useWideScreen } from "#components/ui/use-wide-screen.ts";
import { mapKey, type MapKey, type Process } from "#model/shape.ts";

// React Flow is loaded with the first map, and in the browser alone: where things stand depends on the window.
const fetchCanvas = () => import("#components/map/canvas/map-canvas.tsx");
// On its way while the page around it comes to life; cut off, it is tried again by whoever waits for it.
if (typeof window !== "undefined") void fetchCanvas().catch(() => undefined);
const MapCanvas = latePart(createLate(fetchCanvas), (loaded) => loaded.MapCanvas, MapSkeleton);
// The rest comes when it is first opened; cut off, as soon as it can be had.
const Outline = latePart(createLate(() => import("#components/map/outline/outline.tsx")), (module) => module.Outline);
const MapPair = latePart(createLate(() => import("#components/map/pair/map-pair.tsx")), (module) => module.MapPair);
const SidePanel = latePart(createLate(() => import("#components/map/panel/side-panel.tsx")), (module) => module.SidePanel);

const parts = createLate(() => import("#components/map/page-parts.ts").then(({ PAGE_PARTS }) => PAGE_PARTS), whenUsable);
const KeepKeyboard = latePart(parts, (loaded) => loaded.KeepKeyboard);
const ProcessActions = latePart(parts, (loaded) => loaded.ProcessActions);

/** The page of one process: its name, and its map as it is or as it is to be. */
export function ProcessMap({ id }: { id: string }) {
  const { home } = useLive();
  const process = usePlan((plan) => plan.processes.find((found) => found.id === id));
  const asked = parseShown(useSearchParams().get("variant"));
  const mayShowBoth = useWideScreen();
  // Both maps are in the plan already: the server has nothing to say about the change. The entry's own state knows the way back.
  const show = useCallback((next: ShownMaps) => history.pushState(ownHistoryState(history.state), "", mapPath(home, id, next)), [home, id]);
  const page = useRef<HTMLDivElement>(null);
  if (!process) return <NoSuchProcess id={id} />;
  const shown = asked === "both" && !mayShowBoth ? "as-is" : asked;
  return (
    <div ref={page} className="touch-targets flex min-h-0 flex-1 flex-col">
      <MapHeader key={id} process={process} shown={shown} mayShowBoth={mayShowBoth} onShow={show} />
      <ProcessActions process={process} shown={shown} mayShowBoth={mayShowBoth} onShow={show} />
      <KeepKeyboard page={page} />
      {shown === "both" ? <MapPair key={id} process={process} Canvas={MapCanvas}><Beside process={process} /></MapPair> : <OneMap key={`${id}/${shown}`} map={mapKey(id, shown)} process={process} />}
    </div>
  );
}

/** A map as I look at it: drawn, as an outline or both, with what is open beside it. */
function OneMap({ map, process }: { map: MapKey; process: Process }) {
  const t = useTranslations("map");
  const [store] = useState(() => createMapStore(map));
  const [{ view: wanted }] = useMapLook();
  const isSmall = useSmallScreen();
  const view = isSmall && wanted === "split" ? "canvas" : wanted;
  return (
    <MapStoreContext value={store}>
      <div className={`relative flex min-h-0 flex-1 ${view === "split" ? "@container/crowded" : ""}`}>
        {view !== "outline" && (
          <section aria-label={t("canvas")} data-map-view tabIndex={-1} className="relative min-h-0 min-w-0 flex-1 focus-over">
            <MapCanvas />
          </section>
        )}
        {view !== "canvas" && <Outline />}
        <Beside process={process} />
      </div>
    </MapStoreContext>
  );
}

/** What is open at the side, about the map in hand. */
function Beside({ process }: { process: Process }) {
  const [{ panel }] = useMapLook();
  return panel && <SidePanel panel={panel} process={process} />;
}
