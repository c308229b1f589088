"use client";
import { useStoreApi } from "@xyflow/react";
import { useEffect, useState, type RefObject } from "react";
import { Tip } from "#components/ui/tip.tsx";

/** The pointer stays so long before a title is shown, ms; the keyboard need not wait. */
const WAIT_MS = 400;
/** Under this zoom no title on the map can be read. */
const LEGIBLE = 0.6;

type Shown = { readonly element: HTMLElement; readonly title: string };

/** Shows the whole title of the step or flow under the pointer or with the keyboard, where it is cut or too small to be read. One for all. */
export function TitleTip({ box, isBusy }: { box: RefObject<HTMLElement | null>; isBusy: boolean }) {
  const store = useStoreApi();
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over: Element | null = null;
    const look = (element: Element | null, wait: number) => {
      if (element === over) return;
      over = element;
      clearTimeout(timer);
      setShown(null);
      if (!(element instanceof HTMLElement)) return;
      timer = setTimeout(() => {
        const title = element.querySelector<HTMLElement>("[data-title]");
        const isCut = title !== null && (title.scrollHeight > title.clientHeight + 1 || title.scrollWidth > title.clientWidth + 1);
        if (title?.textContent && (isCut || store.getState().transform[2] < LEGIBLE)) setShown({ element, title: title.textContent });
      }, wait);
    };
    const titled = ({ target }: Event) => (target instanceof Element ? target.closest(".react-flow__node, button[data-flow]") : null);
    const hide = () => look(null, 0);
    const on = { signal: stop.signal };
    box.current?.addEventListener("pointerover", (event) => event.pointerType !== "touch" && event.buttons === 0 && look(titled(event), WAIT_MS), on);
    box.current?.addEventListener("pointerleave", hide, on);
    box.current?.addEventListener("focusin", (event) => event.target instanceof Element && event.target.matches(".react-flow__node:focus-visible") && look(event.target, 0), on);
    for (const type of ["focusout", "pointerdown", "wheel"] as const) box.current?.addEventListener(type, hide, { ...on, passive: true, capture: true });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [box, store]);
  return shown && !isBusy && <Tip label={shown.title} side="bottom" anchor={shown.element} onClose={() => setShown(null)} />;
}
