"use client";
import { useState, type DragEvent } from "react";

/** Where what is dragged would be put: before item `index` of `list`; past the last one, at its end. */
export type DropPlace = { readonly list: string; readonly index: number };

const ITEM = "data-drag-item";

/**
 * Order by dragging with a mouse, within one list or between several. Give `handleOf(id)` to what is taken hold of,
 * `listOf(name)` to what holds the items, `itemOf(id)` to each item. Escape gives up; a keyboard needs a way of its own.
 */
export function useDragOrder(onDrop: (id: string, place: DropPlace) => void) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [place, setPlace] = useState<DropPlace | null>(null);
  const end = () => {
    setDragged(null);
    setPlace(null);
  };
  return {
    dragged,
    place,
    itemOf: (id: string) => ({ [ITEM]: id }),
    handleOf: (id: string) => ({
      draggable: true,
      onDragStart(event: DragEvent<HTMLElement>) {
        const item = event.currentTarget.closest<HTMLElement>(`[${ITEM}]`);
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", "");
        if (item) event.dataTransfer.setDragImage(item, event.clientX - item.getBoundingClientRect().left, event.clientY - item.getBoundingClientRect().top);
        setDragged(id);
      },
      onDragEnd: end,
    }),
    listOf: (list: string) => ({
      onDragOver(event: DragEvent<HTMLElement>) {
        if (dragged === null) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "move";
        const index = indexAt(event.currentTarget, event.clientY);
        if (place?.list !== list || place.index !== index) setPlace({ list, index });
      },
      onDrop(event: DragEvent<HTMLElement>) {
        event.preventDefault();
        if (dragged !== null) onDrop(dragged, { list, index: indexAt(event.currentTarget, event.clientY) });
        end();
      },
    }),
  };
}

/** How many items of the list have their middle above `y`. */
function indexAt(list: HTMLElement, y: number): number {
  return [...list.querySelectorAll(`[${ITEM}]`)].filter((item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}
