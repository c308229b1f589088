"use client";
import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { POPUP } from "#components/ui/popup-class.ts";

type Props = {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Its name, shown at its top unless hidden. */
  title: string;
  titleHidden?: boolean;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  side?: "top" | "bottom" | "left" | "right";
  align?: "start" | "center" | "end";
  className?: string;
  children: ReactNode;
};

/** Something small to see or fill in beside what it belongs to. */
export function Popover({ trigger, title, titleHidden = false, open, onOpenChange, side = "bottom", align = "start", className, children }: Props) {
  return (
    <Base.Root {...(open !== undefined && { open })} {...(onOpenChange && { onOpenChange: (next: boolean) => onOpenChange(next) })}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={6} collisionPadding={8} className="z-40">
          <Base.Popup className={classNames(POPUP, "max-h-(--available-height) max-w-[calc(100vw-16px)] overflow-y-auto p-3", className)}>
            <Base.Title className={titleHidden ? "sr-only" : "mb-2 font-medium text-ink"}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
