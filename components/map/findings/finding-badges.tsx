"use client";
import { useStore, ViewportPortal } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo, useMemo, useSyncExternalStore } from "react";
import { FindingMark } from "#components/findings/finding-mark.tsx";
import { useFindings } from "#components/findings/findings-context.ts";
import { useKeyed } from "#components/live/use-keyed.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { useMoves } from "#components/map/canvas/moves.ts";
import { isWithin, useSeen } from "#components/map/canvas/use-seen.ts";
import { useUnzoom } from "#components/map/canvas/use-unzoom.ts";
import { useStepNames } from "#components/map/comments/use-step-names.ts";
import { badgesOf, type Badge } from "#components/map/findings/places.ts";
import type { Route } from "#model/map/picture/routes.ts";
import { useMapLook } from "#components/map/map-look.ts";
import type { MapKey } from "#model/shape.ts";

type Props = { map: MapKey; layout: Layout; routes: ReadonlyMap<string, Route> };
/** From farther away than this only what is wrong is marked, and remarks are not. */
const FAR = 0.6;

/** What is noticed on this map, where it is noticed; nothing where findings are not wanted on maps. */
export const FindingBadges = memo(function FindingBadges(props: Props) {
  const [{ findings }] = useMapLook();
  return findings && <Badges {...props} />;
});

function Badges({ map, layout, routes }: Props) {
  const { open } = useFindings();
  const all = useSyncExternalStore(open.subscribe, open.all, open.all);
  const isNear = useStore((store) => store.transform[2] >= FAR);
  const box = useUnzoom(FAR);
  const badges = useMemo(() => badgesOf(all, map, layout.rects, routes), [all, map, layout.rects, routes]);
  const seen = useSeen();
  const t = useTranslations("map.findings");
  const whole = badges.find(({ place }) => place === `map/${map}`);
  return (
    <>
      {whole && <span className="nokey absolute left-[calc(var(--head)+20px)] top-4 z-10 print:hidden"><FindingMark place={whole.place} name={t("map")} className="border border-line bg-raised shadow-pop" /></span>}
      <ViewportPortal>
        <div ref={box}>{badges.filter((badge) => badge !== whole && isWithin(badge.at, seen) && (isNear || !badge.isRemark)).map((badge) => <OneBadge key={badge.place} badge={badge} />)}</div>
      </ViewportPortal>
    </>
  );
}

const OneBadge = memo(function OneBadge({ badge: { place, at: stands, step } }: { badge: Badge }) {
  const name = useStepNames(place);
  const moved = useKeyed(useMoves().rects, step);
  const at = moved ? { x: moved.x, y: moved.y } : stands;
  return (
    <div className="pointer-events-none absolute left-0 top-0 z-10 print:hidden" style={{ transform: `translate(${at.x}px, ${at.y}px) scale(var(--unzoom))`, transformOrigin: "0 0" }}>
      <FindingMark place={place} name={name} className={`nopan nodrag nokey pointer-events-auto absolute ${step === null ? "left-3 -top-6" : "-left-3 -top-3"} h-5! min-w-5! rounded-full! border border-line bg-raised px-0.5! shadow-pop`} />
    </div>
  );
});
