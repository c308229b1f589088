import "tldraw/tldraw.css";
import "@tldraw/commenting/commenting.css";
import { getAssetUrls } from "@tldraw/assets/selfHosted.js";
import { CanvasComments, CanvasCommentsSidebar, commentToolOverrides, commentTools, toggleCommentsSidebar } from "@tldraw/commenting";
import { createRoot } from "react-dom/client";
import { commentSchemaRecords, createComment, createCommentThread, createShapeId, createTLStore, defaultBindingUtils, defaultShapeUtils, Tldraw, toRichText, useEditor } from "tldraw";

const sample = await (await fetch("/sample.json")).json();
const store = createTLStore({ records: commentSchemaRecords, shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils });
const own = (id) => createShapeId(id);
const commenting = { currentUserId: "anna", resolveAuthor: (id) => ({ id, name: id }), isCommentUnread: () => false };

function fill(editor) {
  const { lanes, width, laneHeight, steps, flows } = sample;
  editor.createShapes([
    ...lanes.map(({ id, title, top }) => ({ id: own(id), type: "geo", x: 0, y: top, isLocked: true, props: { geo: "rectangle", w: width, h: laneHeight, fill: "none", dash: "solid", size: "s", richText: toRichText(title) } })),
    ...steps.map(({ id, kind, lane, x, y, width: w, height: h, title }) => ({
      id: own(id), type: "geo", x, y: y + lanes[lane].top, props: { geo: kind === "exclusive" ? "diamond" : "rectangle", w, h, fill: "solid", dash: "solid", size: "s", font: "sans", richText: toRichText(kind === "exclusive" ? "" : title) },
    })),
    ...flows.map(({ id, title }) => ({ id: own(id), type: "arrow", x: 0, y: 0, props: { dash: "solid", size: "s", font: "sans", richText: toRichText(title) } })),
  ]);
  editor.createBindings(flows.flatMap(({ id, from, to }) => [["start", from], ["end", to]].map(([terminal, step]) => (
    { type: "arrow", fromId: own(id), toId: own(step), props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false } }
  ))));
  const pageId = editor.getCurrentPageId();
  const say = (thread, body, now) => createComment({ threadId: thread.id, pageId, authorId: "boris", body: toRichText(body), now });
  const threads = sample.threads.map(({ spot }, at) => createCommentThread({
    pageId, createdBy: "boris", now: at, anchor: "step" in spot ? { type: "shape", shapeId: own(spot.step), x: 1, y: 0, isPrecise: false } : { type: "point", x: spot.x, y: spot.y },
  }));
  const put = (records) => editor.store.mergeRemoteChanges(() => editor.store.put(records));
  put([...threads, ...sample.threads.flatMap(({ comments }, at) => comments.map(({ body }, n) => say(threads[at], body, at + n)))]);
  window.benchArrive = () => put([say(threads[0], "And who pays for it?", Date.now())]);
}

function onMount(editor) {
  fill(editor);
  editor.setCamera({ x: 0, y: 0, z: 0.7 }, { immediate: true });
}

function Comments() {
  const editor = useEditor();
  return (
    <>
      <CanvasComments {...commenting} />
      <CanvasCommentsSidebar {...commenting} />
      <button id="open-comments" type="button" style={{ position: "absolute", bottom: 0, right: 0, pointerEvents: "all" }} onClick={() => toggleCommentsSidebar(editor)}>Comments</button>
    </>
  );
}

createRoot(document.getElementById("canvas")).render(
  <Tldraw store={store} assetUrls={getAssetUrls({ baseUrl: "/tldraw-assets/" })} tools={commentTools} overrides={commentToolOverrides} components={{ InFrontOfTheCanvas: Comments }} options={{ maxShapesPerPage: 10_000 }} onMount={onMount} />,
);
