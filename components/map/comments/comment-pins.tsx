"use client";
import { useStore, ViewportPortal } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo, useEffect, useMemo, useSyncExternalStore } from "react";
import { useComments } from "#components/comments/comments-context.ts";
import { showThing } from "#components/comments/show-thing.ts";
import { useKeyed } from "#components/live/use-keyed.ts";
import { useSignal } from "#components/live/use-signal.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { useMoves } from "#components/map/canvas/moves.ts";
import { isWithin, useSeen } from "#components/map/canvas/use-seen.ts";
import { useUnzoom } from "#components/map/canvas/use-unzoom.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import { clusterPins, pinsOf, type Cluster, type Pin } from "#components/map/comments/pins.ts";
import type { Route } from "#model/map/picture/routes.ts";
import { useStepNames } from "#components/map/comments/use-step-names.ts";
import { classNames } from "#components/ui/class-names.ts";
import { parseAnchor } from "#model/anchors.ts";
import type { MapKey } from "#model/shape.ts";

type Props = { map: MapKey; layout: Layout; routes: ReadonlyMap<string, Route>; view: MapView };
const ZOOM_STEPS = 6;
const NEW = { threads: [], count: 0, unread: false } as const;

/** What is said on this map, where it is said. Far away, what would overlap is one pin. */
export const CommentPins = memo(function CommentPins({ map, layout, routes, view }: Props) {
  const { marks, view: shown } = useComments();
  const all = useSyncExternalStore(marks.subscribe, marks.all, marks.all);
  const open = useSignal(shown);
  const begun = open?.kind === "thing" ? open.anchor : null;
  const withBegun = useMemo(() => (begun === null || all.has(begun) || parseAnchor(begun)?.kind !== "point" ? all : new Map([...all, [begun, NEW]])), [all, begun]);
  // Anew at every sixth of a doubling: between, pins keep to their clusters.
  const zoom = useStore((store) => 2 ** (Math.round(Math.log2(store.transform[2]) * ZOOM_STEPS) / ZOOM_STEPS));
  const box = useUnzoom();
  const pins = useMemo(() => pinsOf(withBegun, map, layout.rects, routes), [withBegun, map, layout.rects, routes]);
  const clusters = useMemo(() => clusterPins(pins, zoom), [pins, zoom]);
  const seen = useSeen();
  useCentreOn(map, view);
  return (
    <ViewportPortal>
      <div ref={box}>{clusters.filter(({ at }) => isWithin(at, seen)).map((cluster) => <OneCluster key={cluster.key} cluster={cluster} view={view} />)}</div>
    </ViewportPortal>
  );
});

/** A thread on a point of this map has nothing to be selected: the view goes there. */
function useCentreOn(map: MapKey, view: MapView): void {
  const { marks, view: shown } = useComments();
  const open = useSignal(shown);
  const thread = open?.kind === "thread" ? open.thread : null;
  useEffect(() => {
    if (thread === null) return;
    const key = [...marks.all()].find(([, mark]) => mark.threads.includes(thread))?.[0];
    const anchor = key === undefined ? null : parseAnchor(key);
    if (anchor?.kind === "point" && anchor.map === map) view.hold({ x: anchor.x - 40, y: anchor.y - 40, width: 80, height: 80 });
  }, [thread, marks, map, view]);
}

const OneCluster = memo(function OneCluster({ cluster, view }: { cluster: Cluster; view: MapView }) {
  const t = useTranslations("comments");
  const [only, ...more] = cluster.pins;
  if (more.length === 0) return <OnePin pin={only!} />;
  const count = cluster.pins.reduce((sum, { mark }) => sum + mark.count, 0);
  const around = () => {
    const [xs, ys] = [cluster.pins.map(({ at }) => at.x), cluster.pins.map(({ at }) => at.y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    view.show({ x: x - 120, y: y - 80, width: Math.max(...xs) - x + 240, height: Math.max(...ys) - y + 160 });
  };
  return <Bubble at={cluster.at} label={t("cluster", { count, things: cluster.pins.length })} text={String(count)} isUnread={cluster.pins.some(({ mark }) => mark.unread)} isMany onPress={around} />;
});

function OnePin({ pin }: { pin: Pin }) {
  const t = useTranslations("comments.mark");
  const comments = useComments();
  const name = useStepNames(pin.anchor);
  const moved = useKeyed(useMoves().rects, pin.step);
  const at = moved ? { x: moved.x + moved.width, y: moved.y } : pin.at;
  const { count, unread } = pin.mark;
  return <Bubble at={at} label={count === 0 ? t("begin", { name }) : t(unread ? "unread" : "said", { count, name })} text={count === 0 ? "+" : String(count)} isUnread={unread} onPress={() => showThing(comments, pin.anchor)} />;
}

type BubbleProps = { at: { x: number; y: number }; label: string; text: string; isUnread: boolean; isMany?: boolean; onPress: () => void };

function Bubble({ at, label, text, isUnread, isMany = false, onPress }: BubbleProps) {
  return (
    <div className="pointer-events-none absolute left-0 top-0 z-10 print:hidden" style={{ transform: `translate(${at.x}px, ${at.y}px) scale(var(--unzoom))`, transformOrigin: "0 0" }}>
      <button
        type="button" aria-label={label} title={label} onClick={onPress}
        className={classNames("nopan nodrag nokey pointer-events-auto absolute -left-2.5 bottom-[-4px] flex h-6 min-w-6 items-center justify-center rounded-full rounded-bl-xs border px-1.5 text-xs font-semibold tabular-nums shadow-pop",
          isUnread ? "border-transparent bg-accent text-on-accent" : "border-line-strong bg-raised text-ink-2 hover:text-ink", isMany && "outline-1 outline-offset-1 outline-line-strong")}
      >
        {text}
      </button>
    </div>
  );
}
