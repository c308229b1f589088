import { overlaps, type Rect } from "#model/map/picture/geometry.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { HEADS, SHEET, TITLE, type PrintPages } from "#model/map/picture/print-pages.ts";

/** Steps draw their titles and marks so far around them, px on the map. */
const AROUND = 120;
/** Of the screen alone. */
const NOT_PRINTED = "[role=toolbar], [data-testid^=remote-], .react-flow__handle, .cursor-grab, [role=separator], [data-slim], button:not(.react-flow__edgelabel-renderer button, [data-lane-title])";

/**
 * The sheets of a drawn map: each shows its part of it, the lanes' heads at its left edge and a title. Made of what is drawn, which must
 * be all of the map, as it stands.
 */
export function buildPages(box: HTMLElement, layout: Layout, { zoom, pages }: PrintPages, titleOf: (page: number, count: number) => HTMLElement): HTMLElement[] {
  const find = (selector: string) => box.querySelector<HTMLElement>(selector);
  const [sheets, drawn, heads] = [find("[data-lane-sheets]"), find(".react-flow__viewport"), find("[data-lane-heads]")];
  const arrows = box.querySelector("svg:has(marker)")?.cloneNode(true);
  const sheetsOfPaper = pages.map((part, index) => {
    const page = document.createElement("section");
    page.className = "prorab-map map-page";
    if (box.dataset.overlay) page.dataset.overlay = box.dataset.overlay;
    const window = element("div", "react-flow map-page-window");
    const head = element("div", "map-page-heads");
    const [x, y] = [-part.x * zoom, -part.y * zoom];
    for (const found of [sheets, drawn]) {
      if (!found) continue;
      const copy = copyOf(found);
      if (found === drawn) leaveOut(copy, layout, part);
      copy.style.transform = found === drawn ? `translate(${x}px, ${y}px) scale(${zoom})` : `translate(${x}px, ${y}px)`;
      copy.style.setProperty("--zoom", String(zoom));
      window.append(copy);
    }
    if (heads) {
      const copy = copyOf(heads);
      copy.style.transform = `translate(0, ${y}px)`;
      copy.style.setProperty("--zoom", String(zoom));
      head.append(copy);
    }
    for (const { style } of [window, head]) style.height = `${Math.min(part.height * zoom + 1, SHEET.height - TITLE)}px`;
    window.style.width = `${Math.min(part.width * zoom, SHEET.width - HEADS)}px`;
    page.append(titleOf(index + 1, pages.length), head, window);
    return page;
  });
  if (arrows) sheetsOfPaper[0]?.append(arrows);
  return sheetsOfPaper;
}

/** A copy to look at. What someone typed is not copied with a field: it is written as text. */
function copyOf(original: HTMLElement): HTMLElement {
  const copy = original.cloneNode(true) as HTMLElement;
  const fields = original.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input");
  copy.querySelectorAll("textarea, input").forEach((field, index) => {
    const text = element("span", field.className);
    text.textContent = fields[index]?.value ?? "";
    field.replaceWith(text);
  });
  copy.querySelectorAll(NOT_PRINTED).forEach((found) => found.remove());
  copy.querySelectorAll("[id]").forEach((found) => found.removeAttribute("id"));
  return copy;
}

/** What is nowhere near is not copied to every sheet. */
function leaveOut(copy: HTMLElement, layout: Layout, part: Rect): void {
  const near: Rect = { x: part.x - AROUND, y: part.y - AROUND, width: part.width + 2 * AROUND, height: part.height + 2 * AROUND };
  for (const node of copy.querySelectorAll<HTMLElement>(".react-flow__node")) {
    const rect = layout.rects.get(node.dataset.id ?? "");
    if (rect && !overlaps(rect, near)) node.remove();
  }
}

function element(tag: "div" | "span", className: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
