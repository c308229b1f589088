"use client";
import { useTranslations } from "next-intl";
import { memo, useRef } from "react";
import type { Layout } from "#components/map/layout.ts";
import { useViewportVars } from "#components/map/use-viewport-vars.ts";

type Props = {
  layout: Layout;
  /** The lanes that what is being dragged would land in. */
  targets: ReadonlySet<string | null>;
};

const TOP = "calc(var(--y) + var(--top) * var(--zoom))";

/** The lanes' sheets, behind everything. */
export const LaneLayer = memo(function LaneLayer({ layout, targets }: Props) {
  const t = useTranslations("map");
  const box = useRef<HTMLDivElement>(null);
  useViewportVars(box);
  const isNewUnassigned = targets.has(null) && !layout.bands.some((band) => band.lane === null);
  return (
    <div ref={box} aria-hidden className="pointer-events-none absolute inset-0 -z-10 overflow-hidden bg-canvas">
      {layout.bands.map((band, index) => (
        <div
          key={band.lane ?? ""}
          className={`absolute border-r border-line-strong ${targets.has(band.lane) ? "bg-accent-soft" : band.lane === null ? "bg-sunken" : "bg-surface"} ${band.lane === null ? "border-y border-dashed" : "border-b"} ${index === 0 ? "border-t" : ""}`}
          style={{ "--top": `${band.top}px`, top: TOP, left: "var(--x)", width: `calc(${layout.width}px * var(--zoom))`, height: `calc(${band.height}px * var(--zoom))` } as React.CSSProperties}
        />
      ))}
      {isNewUnassigned && (
        <div
          className="absolute flex items-center justify-center border border-dashed border-accent bg-accent-soft text-[12px] text-accent"
          style={{ "--top": `${layout.height + 24}px`, top: TOP, left: "var(--x)", width: `calc(${layout.width}px * var(--zoom))`, height: "calc(128px * var(--zoom))" } as React.CSSProperties}
        >
          {t("lane.unassigned")}
        </div>
      )}
    </div>
  );
});
