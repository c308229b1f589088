"use client";
import type { MenuItem, MenuProps } from "#components/ui/popup-types.ts";
import { lazyPopup } from "#components/ui/popups.ts";
import { usePopupTrigger } from "#components/ui/use-popup-trigger.ts";

export type { MenuItem };

const Popup = lazyPopup((parts) => parts.MenuPopup);

/** Actions behind a button. */
export function Menu({ trigger, items, ...rest }: MenuProps) {
  const { button, state, wasOpen } = usePopupTrigger(trigger, { popup: "menu" });
  return <>{button}{wasOpen && <Popup {...rest} {...state} items={typeof items === "function" ? items() : items} />}</>;
}
