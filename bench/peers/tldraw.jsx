import "tldraw/tldraw.css";
import { getAssetUrls } from "@tldraw/assets/selfHosted.js";
import { createRoot } from "react-dom/client";
import { createShapeId, getSnapshot, Tldraw, toRichText } from "tldraw";

const assetUrls = getAssetUrls({ baseUrl: "/tldraw-assets/" });
const own = (id) => createShapeId(id);

/** Makes the sample's shapes once; what comes of it is what the page loads from then on. */
function make(editor, { lanes, width, laneHeight, steps, flows }) {
  editor.createShapes([
    ...lanes.map(({ id, title, top }) => ({ id: own(id), type: "geo", x: 0, y: top, isLocked: true, props: { geo: "rectangle", w: width, h: laneHeight, fill: "none", dash: "solid", size: "s", align: "start", verticalAlign: "start", richText: toRichText(title) } })),
    ...steps.map(({ id, kind, lane, x, y, width, height, title }) => ({
      id: own(id), type: "geo", x, y: y + lanes[lane].top,
      props: { geo: kind === "exclusive" ? "diamond" : "rectangle", w: width, h: height, fill: "solid", dash: "solid", size: "s", font: "sans", richText: toRichText(kind === "exclusive" ? "" : title) },
    })),
    ...flows.map(({ id, title }) => ({ id: own(id), type: "arrow", x: 0, y: 0, props: { dash: "solid", size: "s", font: "sans", richText: toRichText(title) } })),
  ]);
  editor.createBindings(flows.flatMap(({ id, from, to }) => [["start", from], ["end", to]].map(([terminal, step]) => (
    { type: "arrow", fromId: own(id), toId: own(step), props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false } }
  ))));
  return getSnapshot(editor.store).document;
}

const number = location.pathname.match(/\d+/)[0];
const snapshot = location.search === "?make" ? undefined : await (await fetch(`/tldraw-map-${number}.json`)).json();

function onMount(editor) {
  window.makeSnapshot = (sample) => make(editor, sample);
  editor.setCamera({ x: 0, y: 0, z: 0.7 }, { immediate: true });
}

createRoot(document.getElementById("canvas")).render(<Tldraw assetUrls={assetUrls} snapshot={snapshot && { document: snapshot }} options={{ maxShapesPerPage: 10_000 }} onMount={onMount} />);
