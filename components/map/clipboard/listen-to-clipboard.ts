import type { useTranslations } from "next-intl";
import type { RefObject } from "react";
import type { useLive } from "#components/live/live-context.ts";
import type { useApply } from "#components/live/use-apply.ts";
import type { useToast } from "#components/ui/toast.tsx";
import { focusElement } from "#components/map/canvas/focus-element.ts";
import { boundsOf, centreOf, overlaps, type Point, type Rect } from "#model/map/picture/geometry.ts";
import { placeAt, placeOf, rectAt, type Layout } from "#model/map/picture/layout.ts";
import type { MapActions } from "#components/map/canvas/map-actions.ts";
import { placeInView, placeNextTo } from "#components/map/canvas/placing.ts";
import { isForMap } from "#components/map/canvas/use-map-keys.ts";
import type { MapView } from "#components/map/canvas/view-actions.ts";
import { arrange } from "#components/map/clipboard/arrange.ts";
import { readClipboard, writeClipboard } from "#components/map/clipboard/clipboard-format.ts";
import { chainOf, LINES_MAX, readLines } from "#components/map/clipboard/text-chain.ts";
import type { Pasted } from "#components/map/clipboard/listen-early.ts";
import { joinSteps } from "#components/map/flows/connect.ts";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { MapData } from "#components/map/use-map-data.ts";
import { newId } from "#model/ids.ts";
import { copyFragment, type Fragment } from "#model/map/fragment.ts";
import { pasteFragment, type Arrange } from "#model/map/paste-fragment.ts";
import type { MapKey, Step } from "#model/shape.ts";

/** What is on the map now, and what can be done there. */
export type ClipboardInput = {
  box: RefObject<HTMLElement | null>;
  map: MapKey;
  data: MapData;
  layout: Layout;
  /** The steps in the order of the flow. */
  order: readonly string[];
  selection: ReadonlySet<string>;
  view: MapView;
  actions: MapActions;
  mayEdit: boolean;
};

type Tools = {
  latest: RefObject<ClipboardInput>;
  apply: ReturnType<typeof useApply>;
  plan: ReturnType<typeof useLive>["plan"];
  toast: ReturnType<typeof useToast>;
  t: ReturnType<typeof useTranslations<"map.clipboard">>;
};

/** Copy, cut, paste and duplicate, through the browser's own events: they work on every layout and need no permission. */
export function listenToClipboard({ latest, apply, plan, toast, t }: Tools) {
  /** Where the pointer is while it is over the map, px on the screen. */
  let pointer: Point | null = null;
  /** What was copied on this map last. */
  let copied: Fragment | null = null;

  const selectedIds = () => {
    const { order, selection } = latest.current;
    return order.filter((id) => selection.has(id));
  };

  /** Puts a fragment on the map, moved by `by` or further to where there is room, and selects it; `after` is the step that its first one goes on from. */
  const put = (name: "paste" | "duplicate", fragment: Fragment, by: Point, after: Step | null = null) => {
    const { map } = latest.current;
    const there = plan.get().steps.filter((step) => step.map === map);
    putAt(name, fragment, (steps) => arrange(there, steps, by), after);
  };

  const putAt = (name: "paste" | "duplicate", fragment: Fragment, placed: Arrange, after: Step | null = null) => {
    const { map, data, layout, view, actions, box } = latest.current;
    const paste = pasteFragment(plan.get(), map, fragment, placed);
    const [first] = paste.steps;
    const ends = after && joinSteps(after, { id: first!, kind: fragment.steps[0]!.kind }, data.flows);
    if (!apply(ends ? [...paste.commands, { type: "flow.connect", id: newId(), ...ends }] : paste.commands, { name, count: paste.steps.length })) return;
    const bounds = boundsOf(paste.commands.flatMap((command) => (command.type === "step.add" ? [rectAt(layout.bands, command.place, command.kind)] : [])));
    if (bounds) view.reveal(bounds);
    actions.select(paste.steps);
    focusElement(box.current, first!);
  };

  const putFragment = (fragment: Fragment, at: Point | null) => {
    const { layout, view, map } = latest.current;
    const bounds = boundsOf(fragment.steps.map(({ kind, place }) => ({ x: place.x, y: place.y, ...sizeOf(kind) })))!;
    const seen = view.seen();
    const isInSight = fragment.map === map && fragment.steps.some(({ kind, place }) => overlaps(rectAt(layout.bands, place, kind), seen));
    const to = at ?? (isInSight ? null : centreOf(seen));
    // By whole grid steps: what stood on it stays on it.
    put("paste", fragment, { x: to ? Math.round((to.x - centreOf(bounds).x) / 8) * 8 : 0, y: 0 });
  };

  const putText = (text: string, at: Point | null) => {
    const { data, layout, view } = latest.current;
    const lines = readLines(text, [...data.participants.values()]);
    if (lines.length > LINES_MAX) return void toast.add({ title: t("tooLong", { count: lines.length, max: LINES_MAX }) });
    const [first] = lines;
    if (!first) return;
    const [id, ...more] = selectedIds();
    const selected = id !== undefined && more.length === 0 ? data.stepById.get(id) : undefined;
    const rect = selected && layout.rects.get(selected.id);
    const after = selected && rect && joinSteps(selected, { id: "", kind: first.kind }, []) ? selected : null;
    const place = after ? placeNextTo(layout, rect!, "right", first.kind) : at ? placeAt(layout.bands, at, first.kind) : placeInView(layout, view.seen(), first.kind);
    put("paste", chainOf(lines, place), { x: 0, y: 0 }, after);
  };

  /** Puts what is selected on the clipboard; whether it is there. */
  const write = (data: DataTransfer, cuts: boolean): boolean => {
    const { actions, data: { stepById }, mayEdit } = latest.current;
    const ids = selectedIds();
    const fragment = copyFragment(plan.get(), ids);
    if (!fragment) return false;
    writeClipboard(data, fragment, ids.flatMap((id) => stepById.get(id)?.title || []));
    copied = fragment;
    if (cuts && mayEdit) actions.remove(ids, "cut");
    return true;
  };

  /** By a menu or a tool: the browser's own event is asked for, which is nobody else's then. */
  const copyNow = (cuts: boolean) => {
    const onAsked = (event: ClipboardEvent) => {
      event.stopImmediatePropagation();
      if (event.clipboardData && write(event.clipboardData, cuts)) event.preventDefault();
    };
    addEventListener("copy", onAsked, { capture: true, once: true });
    document.execCommand("copy");
    removeEventListener("copy", onAsked, { capture: true });
  };

  const pasteFrom = (data: Pasted, at: Point | null): boolean => {
    const found = readClipboard(data);
    if (!found || !latest.current.mayEdit) return false;
    if ("fragment" in found) putFragment(found.fragment, at);
    else putText(found.text, at);
    return true;
  };

  /** Without a key the clipboard is read by leave of the browser; where there is none, what was copied here is known. */
  const pasteNow = async (at: Point | null) => {
    const read = await readAsked();
    if (read ? pasteFrom(read, at) : copied !== null) return void (read ?? putFragment(copied!, at));
    toast.add({ title: t(read ? "empty" : "useKeys") });
  };

  const pointed = () => pointer && latest.current.view.toMap(pointer.x, pointer.y);
  const copy = (event: ClipboardEvent, cuts: boolean) => {
    // Text that someone has marked is what they mean.
    if (!isForMap(event, latest.current.box.current) || !event.clipboardData || !(getSelection()?.isCollapsed ?? true)) return;
    if (write(event.clipboardData, cuts)) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => copy(event, false);
  const onCut = (event: ClipboardEvent) => copy(event, true);
  const onPaste = (event: ClipboardEvent) => {
    if (isForMap(event, latest.current.box.current) && event.clipboardData && pasteFrom(event.clipboardData, pointed())) event.preventDefault();
  };
  const duplicate = () => {
    const fragment = latest.current.mayEdit ? copyFragment(plan.get(), selectedIds()) : null;
    if (fragment) put("duplicate", fragment, { x: 0, y: 0 });
  };
  const duplicateAt = (rects: ReadonlyMap<string, Rect>) => {
    const { layout, mayEdit, order } = latest.current;
    const fragment = mayEdit ? copyFragment(plan.get(), order.filter((id) => rects.has(id))) : null;
    if (fragment) putAt("duplicate", fragment, (steps) => new Map(steps.flatMap(({ id }) => (rects.has(id) ? [[id, placeOf(layout.bands, rects.get(id)!)] as const] : []))));
  };
  const onPointer = (event: PointerEvent) => {
    const isOver = event.pointerType !== "touch" && event.target instanceof Element && latest.current.box.current?.contains(event.target) && !event.target.closest(".nokey");
    pointer = isOver ? { x: event.clientX, y: event.clientY } : null;
  };

  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener("copy", onCopy, { signal });
  document.addEventListener("cut", onCut, { signal });
  document.addEventListener("paste", onPaste, { signal });
  addEventListener("pointermove", onPointer, { signal, passive: true });
  return {
    copy: () => copyNow(false), cut: () => copyNow(true), paste: (at: Point | null) => void pasteNow(at ?? pointed()), pasteThis: (data: Pasted) => void pasteFrom(data, pointed()),
    duplicate, duplicateAt, stop: () => stop.abort(),
  };
}

/** The clipboard, where the browser lets it be read without a key. */
async function readAsked(): Promise<Pasted | null> {
  try {
    const found = new Map<string, string>();
    for (const item of await navigator.clipboard.read()) {
      for (const type of item.types) if (type.startsWith("text/")) found.set(type, await (await item.getType(type)).text());
    }
    return { getData: (format) => found.get(format) ?? "" };
  } catch {
    return null;
  }
}
