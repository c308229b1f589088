"use client";
import { DialogPopup } from "#components/ui/dialog-popup.tsx";
import { MenuPopup } from "#components/ui/menu-popup.tsx";
import { PopoverPopup } from "#components/ui/popover-popup.tsx";
import type { Parts } from "#components/ui/popup-types.ts";
import { SelectPopup } from "#components/ui/select-popup.tsx";
import { ToastList } from "#components/ui/toast-list.tsx";
import { TooltipPopup } from "#components/ui/tooltip-popup.tsx";

/** All of them stand on the same library, and come as one chunk. */
export const PARTS: Parts = { DialogPopup, MenuPopup, PopoverPopup, SelectPopup, ToastList, TooltipPopup };
