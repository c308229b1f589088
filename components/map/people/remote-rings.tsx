"use client";
import { useTranslations } from "next-intl";
import { memo, useMemo, useSyncExternalStore } from "react";
import { useLive } from "#components/live/live-context.ts";
import type { People, Person } from "#components/live/people.ts";
import type { Rect } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { useZoomNow } from "#components/map/canvas/live-view.ts";
import { useMoves } from "#components/map/canvas/moves.ts";
import { useKeyed } from "#components/live/use-keyed.ts";
import { namesAt, peopleAtSteps, type AtStep } from "#components/map/people/tags.ts";

/** What others have selected: one ring and one row of names per step, however many they are. A moving cursor renders none of it. */
export function RemoteRings({ people, rects }: { people: readonly Person[]; rects: Layout["rects"] }) {
  const at = useAtSteps(people);
  const zoom = useZoomNow();
  return [...at].map(([id, here]) => {
    const rect = rects.get(id);
    return rect && <Ring key={id} id={id} stands={rect} here={here} zoom={zoom} />;
  });
}

/** Who is at which step, the same map as long as nothing of it changes. */
function useAtSteps(people: readonly Person[]): ReadonlyMap<string, readonly AtStep[]> {
  const live = useLive();
  const source = useMemo(() => watchSteps(people, live.people), [people, live]);
  return useSyncExternalStore(source.subscribe, source.read, () => NOBODY);
}

function watchSteps(people: readonly Person[], all: People) {
  const states = people.map((person) => ({ person, state: all.stateOf(person.connection) }));
  let known: { key: string; at: ReadonlyMap<string, readonly AtStep[]> } | null = null;
  return {
    subscribe(listener: () => void) {
      const stops = states.map(({ state }) => state.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    read() {
      const present = states.map(({ person, state }) => ({ person, state: state.get() }));
      const key = JSON.stringify(present.map(({ person, state }) => [person.name, person.colour, state?.focus, state?.selection]));
      if (known?.key !== key) known = { key, at: peopleAtSteps(present) };
      return known.at;
    },
  };
}

const NOBODY: ReadonlyMap<string, readonly AtStep[]> = new Map();
/** How far from a step its ring stands, px on the map, and how thick one is. */
const AWAY = 5;
const THICK = 1.5;

type RingProps = { id: string; stands: Rect; here: readonly AtStep[]; zoom: number };

const Ring = memo(function Ring({ id, stands, here, zoom }: RingProps) {
  const t = useTranslations("map");
  const rect = useKeyed(useMoves().rects, id) ?? stands;
  const { people, more } = namesAt(here);
  const thick = THICK / Math.min(zoom, 1);
  return (
    <div
      data-testid="remote-ring" className="pointer-events-none absolute left-0 top-0 rounded-md"
      style={{
        transform: `translate(${rect.x - AWAY}px, ${rect.y - AWAY}px)`, width: rect.width + 2 * AWAY, height: rect.height + 2 * AWAY,
        boxShadow: here.map(({ colour }, index) => `0 0 0 ${thick * (index + 1)}px var(--person-${colour})`).join(", "),
      }}
    >
      {people.length > 0 && (
        <span className="absolute bottom-full left-0 flex origin-bottom-left gap-px whitespace-nowrap text-[11px] leading-4 text-white" style={{ transform: `scale(${1 / zoom})`, marginBottom: thick * here.length }}>
          {people.map(({ name, colour, isTyping }, index) => (
            <span key={index} className="max-w-40 truncate rounded-sm px-1" style={{ background: `var(--person-${colour})` }}>{isTyping && people.length === 1 ? t("people.typing", { name }) : name}</span>
          ))}
          {more > 0 && <span className="rounded-sm bg-ink px-1 text-canvas">+{more}</span>}
        </span>
      )}
    </div>
  );
});
