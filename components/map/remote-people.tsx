"use client";
import { useStore, ViewportPortal } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { usePeople } from "#components/live/use-people.ts";
import { usePersonState } from "#components/live/use-person-state.ts";
import type { Person } from "#components/live/people.ts";
import type { Rect } from "#components/map/geometry.ts";
import type { Layout } from "#components/map/layout.ts";
import type { MapKey } from "#model/shape.ts";

type Props = { map: MapKey; layout: Layout; moving: ReadonlyMap<string, Rect> };

/** The others on this map: their pointers and what they have selected. Each renders apart, and no step with them. */
export const RemotePeople = memo(function RemotePeople({ map, layout, moving }: Props) {
  const people = usePeople().filter((person) => person.state.map === map);
  return (
    <ViewportPortal>
      {people.map((person) => <OnePerson key={person.connection} person={person} rects={layout.rects} moving={moving} />)}
    </ViewportPortal>
  );
});

type OneProps = { person: Person; rects: Layout["rects"]; moving: Props["moving"] };

function OnePerson({ person, rects, moving }: OneProps) {
  const state = usePersonState(person.connection);
  const zoom = useStore((store) => store.transform[2]);
  const colour = `var(--person-${person.colour})`;
  const typingIn = /^steps\/([0-9a-z]+)\/title$/.exec(state?.focus ?? "")?.[1];
  const selection = state?.selection ?? (typingIn ? [typingIn] : []);
  return (
    <>
      {selection.map((id, index) => {
        const rect = moving.get(id) ?? rects.get(id);
        return rect && <Ring key={id} rect={rect} colour={colour} zoom={zoom} name={index === 0 ? person.name : null} isTyping={id === typingIn} />;
      })}
      {state?.cursor && <Cursor at={state.cursor} name={person.name} colour={colour} zoom={zoom} />}
    </>
  );
}

function Ring({ rect, colour, zoom, name, isTyping }: { rect: Rect; colour: string; zoom: number; name: string | null; isTyping: boolean }) {
  const t = useTranslations("map");
  const away = 5;
  return (
    <div
      data-testid="remote-ring" className="pointer-events-none absolute rounded-md"
      style={{ left: rect.x - away, top: rect.y - away, width: rect.width + 2 * away, height: rect.height + 2 * away, boxShadow: `0 0 0 ${1.5 / Math.min(zoom, 1)}px ${colour}` }}
    >
      {name && (
        <span className="absolute bottom-full left-0 origin-bottom-left whitespace-nowrap rounded-sm px-1 text-[11px] leading-4 text-white" style={{ background: colour, transform: `scale(${1 / zoom})` }}>
          {isTyping ? t("people.typing", { name }) : name}
        </span>
      )}
    </div>
  );
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
