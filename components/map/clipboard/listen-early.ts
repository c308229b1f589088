import type { RefObject } from "react";
import { isChord } from "#components/ui/chord.ts";
import { isForMap } from "#components/map/canvas/use-map-keys.ts";
import type { Kept } from "#components/map/clipboard/kept.ts";

export type Pasted = Pick<DataTransfer, "getData">;
type Later = { copy(): void; cut(): void; pasteThis(data: Pasted): void };

/** Hears what comes with the second stage while it is not here, and keeps it. Returns how to stop. */
export function listenEarly(box: RefObject<HTMLElement | null>, kept: Pick<Kept<Later>, "ask">): () => void {
  const stop = new AbortController();
  const onClipboard = (event: ClipboardEvent) => {
    if (!isForMap(event, box.current)) return;
    event.preventDefault();
    const { type, clipboardData } = event;
    // What is pasted can be read now and never again.
    const data = new Map([...(clipboardData?.types ?? [])].map((format) => [format, clipboardData!.getData(format)]));
    kept.ask((later) => (type === "paste" ? later.pasteThis({ getData: (format) => data.get(format) ?? "" }) : type === "cut" ? later.cut() : later.copy()));
  };
  for (const type of ["copy", "cut", "paste"] as const) document.addEventListener(type, onClipboard, { signal: stop.signal });
  addEventListener("keydown", (event) => {
    if (!isChord(event, "Mod+KeyP") || !box.current) return;
    event.preventDefault();
    // The sheet of paper is drawn by then.
    kept.ask(() => setTimeout(() => print()));
  }, { signal: stop.signal });
  return () => stop.abort();
}
