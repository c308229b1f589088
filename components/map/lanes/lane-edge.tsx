"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { GRID } from "#model/map/picture/geometry.ts";
import type { Band } from "#model/map/picture/layout.ts";
import type { MapKey } from "#model/shape.ts";
import { HIGHEST, useLaneResize } from "#components/map/lanes/use-lane-resize.ts";

type Props = { map: MapKey; band: Band; title: string; showLine: (at: number | null) => void };

/** The lower edge of a lane's head, and not of the lane: there are flows to be taken hold of. Dragged, or moved by arrow keys; double-click or Enter makes the height automatic. */
export function LaneSeparator({ map, band, title, showLine }: Props) {
  const resize = useLaneResize(map, showLine);
  const t = useTranslations("map.lane");
  const onKeyDown = (event: KeyboardEvent) => {
    const by = GRID * (event.shiftKey ? 5 : 1);
    if (event.code === "ArrowDown") resize.setHeight(band, band.height + by);
    else if (event.code === "ArrowUp") resize.setHeight(band, band.height - by);
    else if (event.code === "Home") resize.setHeight(band, band.least);
    else if (event.code === "Enter" || event.code === "NumpadEnter") resize.setHeight(band, null);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="separator" aria-orientation="horizontal" aria-label={t("height", { title })} aria-valuenow={band.height} aria-valuemin={band.least} aria-valuemax={HIGHEST} tabIndex={-1}
      title={t("heightHint")}
      className="absolute inset-x-0 bottom-0 h-1.5 cursor-row-resize touch-none hover:bg-accent focus-visible:bg-accent focus-visible:outline-offset-0"
      onPointerDown={(event) => resize.start(event, band)} onDoubleClick={() => resize.setHeight(band, null)} onKeyDown={onKeyDown}
    />
  );
}
