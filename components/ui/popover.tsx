"use client";
import type { PopoverProps } from "#components/ui/popup-types.ts";
import { lazyPopup } from "#components/ui/popups.ts";
import { usePopupTrigger } from "#components/ui/use-popup-trigger.ts";

const Popup = lazyPopup((parts) => parts.PopoverPopup);

/** Something small to see or fill in beside what it belongs to. */
export function Popover({ trigger, open, onOpenChange, ...rest }: PopoverProps) {
  const { button, state, wasOpen } = usePopupTrigger(trigger, { popup: "dialog", open, onOpenChange });
  return <>{button}{wasOpen && <Popup {...rest} {...state} />}</>;
}
