"use client";
import { cloneElement, useEffect, useState, type FocusEvent, type MouseEvent, type PointerEvent, type ReactElement, type ReactNode } from "react";
import { fetchPopups, lazyPopup } from "#components/ui/popups.ts";

type Props = {
  label: ReactNode;
  /** The keys that do the same. */
  keys?: string | undefined;
  side?: "top" | "bottom" | "left" | "right";
  /** The element it explains: takes the trigger's props. */
  children: ReactElement;
};
type Explained = {
  onPointerEnter?: (event: PointerEvent<HTMLElement>) => void;
  onPointerLeave?: (event: PointerEvent<HTMLElement>) => void;
  onPointerDown?: (event: PointerEvent<HTMLElement>) => void;
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  onFocus?: (event: FocusEvent<HTMLElement>) => void;
  onBlur?: (event: FocusEvent<HTMLElement>) => void;
};

/** From the pointer's coming to the words; when others went just now, there is no wait, ms. */
const WAIT_MS = 400;
/** For the pointer's way to the words themselves, ms. */
const GRACE_MS = 80;
let lastGone = 0;

const Popup = lazyPopup((parts) => parts.TooltipPopup);

/** A few words on hover and focus. Not a name: the element keeps one of its own. */
export function Tooltip({ label, keys, side = "top", children }: Props) {
  const [open, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [later] = useState(createLater);
  useEffect(() => later.cancel, [later]);

  const change = (next: boolean, wait = 0) => later.run(wait, () => {
    if (!next && open) lastGone = Date.now();
    setOpen(next);
    if (next) setWasOpen(true);
  });
  const props = children.props as Explained;
  const explained = cloneElement(children as ReactElement<Explained>, {
    onPointerEnter(event) {
      props.onPointerEnter?.(event);
      if (event.pointerType === "touch") return;
      setAnchor(event.currentTarget);
      fetchPopups();
      change(true, waitNow());
    },
    onPointerLeave(event) {
      props.onPointerLeave?.(event);
      change(false, open ? GRACE_MS : 0);
    },
    onPointerDown(event) {
      props.onPointerDown?.(event);
      change(false);
    },
    onClick(event) {
      props.onClick?.(event);
      change(false);
    },
    onFocus(event) {
      props.onFocus?.(event);
      if (!event.currentTarget.matches(":focus-visible")) return;
      setAnchor(event.currentTarget);
      change(true);
    },
    onBlur(event) {
      props.onBlur?.(event);
      change(false);
    },
  });
  return <>{explained}{wasOpen && <Popup label={label} keys={keys} side={side} anchor={anchor} open={open} onOpenChange={change} />}</>;
}

const waitNow = (): number => (Date.now() - lastGone < WAIT_MS ? 1 : WAIT_MS);

/** One thing to do after a wait, ms: the last one asked for. */
function createLater() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    run(wait: number, what: () => void): void {
      clearTimeout(timer);
      if (wait === 0) what();
      else timer = setTimeout(what, wait);
    },
    cancel: (): void => clearTimeout(timer),
  };
}
