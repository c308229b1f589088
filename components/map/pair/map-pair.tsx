"use client";
import { Link2, Link2Off } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ComponentType, type ReactNode } from "react";
import { useSignal } from "#components/live/use-signal.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { OverlayBarContext } from "#components/map/overlays/overlay-bar.ts";
import { createMapStore, MapStoreContext, type MapStore } from "#components/map/map-store.ts";
import { createViewLink, ViewLinkContext } from "#components/map/pair/view-link.ts";
import { mapKey, VARIANTS, type Process } from "#model/shape.ts";

type Props = { process: Process; Canvas: ComponentType; /** What stands beside the maps, about the one in hand. */ children: ReactNode };

/** A process as it is and as it is to be, side by side. One of the two is in hand: keys, details and presence are its. */
export function MapPair({ process, Canvas, children }: Props) {
  const t = useTranslations("map");
  const [stores] = useState(() => VARIANTS.map((variant) => createMapStore(mapKey(process.id, variant))) as [MapStore, MapStore]);
  const [link] = useState(() => createViewLink(stores[0].map));
  const [inHand, setInHand] = useState(() => activate(stores, 0));
  const isLinked = useSignal(link.isOn);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  // A turn of the wheel over a map moves it; only a press or the keyboard takes it in hand.
  const lead = (index: number) => link.leader.set(stores[index]!.map);
  const take = (index: number) => {
    lead(index);
    setInHand(activate(stores, index));
  };
  return (
    <div className="@container/crowded relative flex min-h-0 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="nokey flex min-h-9 shrink-0 items-center gap-2 border-b border-line px-1.5 py-0.5">
          <div ref={setBar} className="flex min-w-0 flex-1 items-center gap-1" />
          <IconButton size="sm" label={t("nav.together")} side="bottom" aria-pressed={isLinked} onClick={() => link.isOn.set(!isLinked)}>
            {isLinked ? <Link2 aria-hidden size={16} /> : <Link2Off aria-hidden size={16} />}
          </IconButton>
        </div>
        <div className="flex min-h-0 flex-1">
          <ViewLinkContext value={link}>
            <OverlayBarContext value={bar}>
              {VARIANTS.map((variant, index) => (
                <MapStoreContext key={variant} value={stores[index]!}>
                  <div className="flex min-w-0 flex-1 flex-col not-first:border-l not-first:border-line-strong" onPointerDownCapture={() => take(index)} onFocusCapture={() => take(index)} onWheelCapture={() => lead(index)}>
                    <h2 className={`shrink-0 border-b border-line px-3 py-0.5 text-sm ${index === inHand ? "font-semibold text-ink" : "text-ink-2"}`}>{t(`variant.${variant}`)}</h2>
                    <section aria-label={t("nav.canvas", { variant: t(`variant.${variant}`) })} {...(index === inHand && { "data-map-view": "" })} tabIndex={-1} className="relative min-h-0 flex-1 focus-over"><Canvas /></section>
                  </div>
                </MapStoreContext>
              ))}
            </OverlayBarContext>
          </ViewLinkContext>
        </div>
      </div>
      <MapStoreContext key={inHand} value={stores[inHand]!}>{children}</MapStoreContext>
    </div>
  );
}

/** Gives the keys to one of the two. */
function activate(stores: readonly MapStore[], index: number): number {
  // The one that lets go first: never both.
  stores.forEach((store, at) => at !== index && store.active.set(false));
  stores[index]!.active.set(true);
  return index;
}
