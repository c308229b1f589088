"use client";
import { Popover as Base } from "@base-ui/react/popover";
import { classNames } from "#components/ui/class-names.ts";
import { POPUP } from "#components/ui/popup-class.ts";
import type { PopoverPopupProps } from "#components/ui/popup-types.ts";

/** What a popover shows, while it is open. */
export function PopoverPopup({ title, titleHidden = false, side = "bottom", align = "start", className, children, open, onOpenChange, trigger }: PopoverPopupProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Positioner anchor={trigger} side={side} align={align} sideOffset={6} collisionPadding={8} className="z-40">
          <Base.Popup finalFocus={() => trigger ?? true} className={classNames(POPUP, "max-h-(--available-height) max-w-[calc(100vw-16px)] overflow-y-auto p-3", className)}>
            <Base.Title className={titleHidden ? "sr-only" : "mb-2 font-medium text-ink"}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
