"use client";
import type { ReactNode } from "react";
import { Popover } from "#components/ui/popover.tsx";
import { PlaceList } from "#components/figures/places/place-list.tsx";
import type { Place } from "#components/figures/places/place.ts";
import type { Stop } from "#components/figures/table/column.ts";

type Props = {
  stop: Stop;
  /** What the figure is of, in words: the heading of what opens. */
  title: string;
  /** The figure and all signs beside it, in words. */
  says: string;
  places: readonly Place[];
  /** Above the places: what they come to; and what can be done about it. */
  sum?: ReactNode;
  /** What is seen of the figure. */
  children: ReactNode;
};

/** A figure that opens what it counts. */
export function FigureButton({ stop, title, says, places, sum, children }: Props) {
  return (
    <Popover
      title={title} align="center" className="w-88"
      trigger={<button type="button" {...stop} aria-label={`${title}: ${says}`} className="flex size-full min-h-9 flex-col items-center justify-center gap-0.5 px-1.5 py-1 -outline-offset-2 hover:bg-hover data-popup-open:bg-hover">{children}</button>}
    >
      {sum && <div className="mb-3 text-sm text-ink-2">{sum}</div>}
      <PlaceList places={places} />
    </Popover>
  );
}
