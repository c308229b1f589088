"use client";
import { cloneElement, useState, type FocusEvent as ReactFocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactElement } from "react";
import type { OpenAt, PopupState } from "#components/ui/popup-types.ts";
import { fetchPopups } from "#components/ui/popups.ts";

type TriggerProps = {
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  onFocus?: (event: ReactFocusEvent<HTMLElement>) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
};
type Options = {
  popup: "menu" | "listbox" | "dialog";
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/**
 * Makes `trigger` the button of a popup: a press opens and closes it, and with it comes a first sign that the popup will be wanted.
 * `wasOpen`: whether it has been opened at all; before, there is nothing to draw.
 */
export function usePopupTrigger(trigger: ReactElement, { popup, open: given, onOpenChange }: Options): { button: ReactElement; state: PopupState; wasOpen: boolean } {
  const [own, setOwn] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [openAt, setOpenAt] = useState<OpenAt>("popup");
  const [element, setElement] = useState<HTMLElement | null>(null);
  const open = given ?? own;
  if (open && !wasOpen) setWasOpen(true);

  const change = (next: boolean) => {
    setOwn(next);
    onOpenChange?.(next);
  };
  const openWith = (at: OpenAt) => {
    setOpenAt(at);
    change(true);
  };
  // A trigger is a button, or a component that passes all of a button's props on; its ref is taken here.
  const props = trigger.props as TriggerProps;
  const button = cloneElement(trigger as ReactElement<TriggerProps & Record<string, unknown> & { ref: (node: HTMLElement | null) => void }>, {
    "aria-haspopup": popup, "aria-expanded": open, "data-popup-open": open ? "" : undefined,
    ref: setElement,
    onPointerEnter: (event) => {
      props.onPointerEnter?.(event);
      fetchPopups();
    },
    onFocus: (event) => {
      props.onFocus?.(event);
      fetchPopups();
    },
    onClick: (event) => {
      props.onClick?.(event);
      if (event.defaultPrevented) return;
      if (open) change(false);
      // Not pressed by a pointer.
      else openWith(event.detail === 0 ? "first" : "popup");
    },
    onKeyDown: (event) => {
      props.onKeyDown?.(event);
      if (popup === "dialog" || open || event.defaultPrevented || (event.code !== "ArrowDown" && event.code !== "ArrowUp")) return;
      event.preventDefault();
      event.stopPropagation();
      openWith(event.code === "ArrowDown" ? "first" : "last");
    },
  });
  const state: PopupState = {
    open, trigger: element, openAt,
    onOpenChange(next, { reason, event }) {
      // A press on its own button is that button's to judge.
      const to = reason === "focus-out" && event instanceof FocusEvent ? event.relatedTarget : reason === "outside-press" ? event.target : null;
      if (!next && to instanceof Node && element?.contains(to)) return;
      change(next);
    },
  };
  return { button, state, wasOpen };
}
