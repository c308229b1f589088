"use client";
import { ViewportPortal } from "@xyflow/react";
import { memo, useMemo } from "react";
import { usePeople } from "#components/live/use-people.ts";
import { usePersonState } from "#components/live/use-person-state.ts";
import type { Person } from "#components/live/people.ts";
import { useZoomNow } from "#components/map/canvas/live-view.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { RemoteRings } from "#components/map/people/remote-rings.tsx";
import type { MapKey } from "#model/shape.ts";

type Props = { map: MapKey; layout: Layout };

/** The others on this map: their pointers and what they have selected. Each pointer renders apart, and no step with them. */
export const RemotePeople = memo(function RemotePeople({ map, layout }: Props) {
  const all = usePeople();
  const people = useMemo(() => all.filter((person) => person.state.map === map), [all, map]);
  return (
    <ViewportPortal>
      <RemoteRings people={people} rects={layout.rects} />
      {people.map((person) => <OneCursor key={person.connection} person={person} />)}
    </ViewportPortal>
  );
});

function OneCursor({ person }: { person: Person }) {
  const state = usePersonState(person.connection);
  const zoom = useZoomNow();
  return state?.cursor && <Cursor at={state.cursor} name={person.name} colour={`var(--person-${person.colour})`} zoom={zoom} />;
}

function Cursor({ at, name, colour, zoom }: { at: { x: number; y: number }; name: string; colour: string; zoom: number }) {
  return (
    <div data-testid="remote-cursor" className="pointer-events-none absolute left-0 top-0 z-10 transition-transform duration-75 ease-linear" style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
      <div className="origin-top-left" style={{ transform: `scale(${1 / zoom})` }}>
        <svg aria-hidden width={16} height={18} viewBox="0 0 16 18" className="block"><path d="M1.5,1.5L14,8.5L8,10L5,16Z" fill={colour} stroke="white" strokeWidth={1.25} strokeLinejoin="round" /></svg>
        <span className="absolute left-3 top-4 whitespace-nowrap rounded-sm px-1 text-[11px] leading-4 text-white" style={{ background: colour }}>{name}</span>
      </div>
    </div>
  );
}
