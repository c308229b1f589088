"use client";
import { lazyPopup } from "#components/ui/popups.ts";
import type { MenuPopupProps } from "#components/ui/popup-types.ts";

const Popup = lazyPopup((parts) => parts.MenuPopup);

type Props = Pick<MenuPopupProps, "items" | "open" | "className" | "returnsFocus"> & Required<Pick<MenuPopupProps, "at" | "label" | "openAt">> & { onClose: () => void };

/** Actions at a point of the window: what the right button opens. */
export function PointMenu({ onClose, ...rest }: Props) {
  return <Popup {...rest} trigger={null} onOpenChange={(open) => !open && onClose()} />;
}
