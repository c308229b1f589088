"use client";
import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "#components/ui/kbd.tsx";

type Props = {
  label: ReactNode;
  /** The keys that do the same. */
  keys?: string | undefined;
  side?: "top" | "bottom" | "left" | "right";
  /** The element it explains: takes the trigger's props. */
  children: ReactElement;
};

/** A few words on hover and focus. Not a name: the element keeps one of its own. */
export function Tooltip({ label, keys, side = "top", children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className="popup flex max-w-72 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-xs text-canvas">
            <span className="line-clamp-4 min-w-0 wrap-anywhere">{label}</span>
            {keys && <Kbd className="border-transparent bg-canvas/15 text-canvas">{keys}</Kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** Lets tooltips follow each other without a wait. Once, around the app. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return <Base.Provider delay={400} closeDelay={0}>{children}</Base.Provider>;
}
