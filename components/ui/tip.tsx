"use client";
import { lazyPopup } from "#components/ui/popups.ts";
import type { TooltipPopupProps } from "#components/ui/popup-types.ts";

const Popup = lazyPopup((parts) => parts.TooltipPopup);

/** The words of a tooltip at an element, for whoever decides alone when they are shown. */
export function Tip(props: Pick<TooltipPopupProps, "label" | "side" | "anchor"> & { onClose: () => void }) {
  const { onClose, ...rest } = props;
  return <Popup {...rest} open onOpenChange={(open) => !open && onClose()} />;
}
