import type { MapStore, MenuAt } from "#components/map/map-store.ts";

/** A finger that stays so long, ms, and within so many px, asks for the menu; some browsers say so themselves. */
const LONG_PRESS_MS = 500;
const STAYS = 8;

/** Asks for the menu of actions, by the right button, its key or a finger that rests; what is pressed is selected first. */
export function listenForMenu(box: HTMLElement, store: MapStore) {
  let press: { x: number; y: number; timer: ReturnType<typeof setTimeout> } | null = null;
  let typedIn: Element | null = null;
  let toldAt = 0;

  const openOn = (target: Element, x: number, y: number, by: "mouse" | "key" | "finger") => {
    const about = aboutOf(target, store.selection.get());
    if (typeof about === "string") store.select([about]);
    else if (about.on === "canvas") store.select([]);
    else if (about.on !== "selection") store.selectLane(about.on.lane);
    toldAt = by === "mouse" ? 0 : Date.now();
    store.menu.set({ x, y, byKey: by === "key", on: typeof about === "string" ? "selection" : about.on });
  };
  let isHeld = false;
  const letGo = () => {
    clearTimeout(press?.timer);
    press = null;
  };
  const onContextMenu = (event: MouseEvent) => {
    const target = event.target;
    // A field that is being typed in has the browser's own menu: spelling, pasting.
    if (!(target instanceof Element) || (target === typedIn && target.matches("input, textarea")) || !isOnMap(target)) return;
    event.preventDefault();
    if (press) letGo();
    // Some systems tell of the key, or of the finger, a second time.
    if (Date.now() - toldAt > LONG_PRESS_MS) openOn(target, event.clientX, event.clientY, "mouse");
  };
  const onPointerDown = (event: PointerEvent) => {
    typedIn = document.activeElement;
    isHeld = false;
    letGo();
    const { target, clientX: x, clientY: y } = event;
    if (event.pointerType !== "touch" || !event.isPrimary || !(target instanceof Element) || !isOnMap(target)) return;
    press = { x, y, timer: setTimeout(() => {
      isHeld = true;
      openOn(target, x, y, "finger");
    }, LONG_PRESS_MS) };
  };
  const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
    if (press && Math.hypot(clientX - press.x, clientY - press.y) > STAYS) letGo();
  };
  // Lifted, the finger would press what is under the menu.
  const onTouchEnd = (event: TouchEvent) => void (isHeld && event.preventDefault());

  const stop = new AbortController();
  const first = { signal: stop.signal, capture: true };
  box.addEventListener("contextmenu", onContextMenu, { signal: stop.signal });
  box.addEventListener("pointerdown", onPointerDown, first);
  box.addEventListener("pointermove", onPointerMove, first);
  box.addEventListener("pointerup", letGo, first);
  box.addEventListener("pointercancel", letGo, first);
  box.addEventListener("touchend", onTouchEnd, { ...first, passive: false });
  return {
    /** By a key: beside what has the keyboard or is selected. */
    openByKey() {
      const [only] = store.selection.get();
      const focused = box.querySelector(":focus");
      const element = focused?.closest("[data-id], [data-lane-head]") ?? (only === undefined ? null : box.querySelector(`[data-id="${CSS.escape(only)}"]`)) ?? box;
      const { left, top, width, height } = element.getBoundingClientRect();
      openOn(element, left + Math.min(width / 2, 400), top + height / 2, "key");
    },
    stop() {
      letGo();
      stop.abort();
    },
  };
}

/** Tools and lists over the map are none of it; lane heads are. */
const isOnMap = (target: Element): boolean => target.closest("[data-lane-head]") !== null || target.closest(".nokey") === null;

/** What a press there is about: something to be selected, or what is so already. */
function aboutOf(target: Element, selection: ReadonlySet<string>): string | Pick<MenuAt, "on"> {
  const lane = target.closest<HTMLElement>("[data-lane-head]")?.dataset.laneHead;
  if (lane !== undefined) return { on: { lane } };
  const id = target.closest<HTMLElement>(".react-flow__node, .react-flow__edge, [data-flow]");
  const found = id?.dataset.id ?? id?.dataset.flow;
  if (found !== undefined && !selection.has(found)) return found;
  // A box drawn around several leaves its own over them.
  if (found !== undefined || target.closest(".react-flow__nodesselection")) return { on: "selection" };
  return { on: "canvas" };
}
