"use client";
import { Tooltip as Base } from "@base-ui/react/tooltip";
import { Kbd } from "#components/ui/kbd.tsx";
import type { TooltipPopupProps } from "#components/ui/popup-types.ts";

/** The words of a tooltip, while they are shown; the pointer may go over them. */
export function TooltipPopup({ label, keys, side, anchor, open, onOpenChange }: TooltipPopupProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            onPointerEnter={() => onOpenChange(true)} onPointerLeave={() => onOpenChange(false)}
            className="popup flex max-w-72 items-center gap-2 rounded-sm bg-ink px-2 py-1 text-xs text-canvas"
          >
            <span className="line-clamp-12 min-w-0 wrap-anywhere">{label}</span>
            {keys && <Kbd className="border-transparent bg-canvas/15 text-canvas">{keys}</Kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
