"use client";
import { useEffect } from "react";
import { holdPopups } from "#components/ui/popups.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";

const LANES = [0, 1, 2, 3, 4];

/** Lanes and a few steps, where they will be. */
export function MapSkeleton() {
  useEffect(holdPopups, []);
  return (
    <div aria-hidden className="absolute inset-0 overflow-hidden bg-canvas pt-2">
      {LANES.map((lane) => (
        <div key={lane} className="flex h-32 items-center gap-12 border-b border-line bg-surface">
          <div className="flex h-full w-44 shrink-0 items-center border-r border-line px-4 max-sm:w-7"><Skeleton className="h-3 w-24 max-sm:hidden" /></div>
          <Skeleton className="h-16 w-34 shrink-0" />
          {lane % 2 === 0 && <Skeleton className="h-16 w-34 shrink-0" />}
        </div>
      ))}
    </div>
  );
}
