"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useEffectEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { usePlan } from "#components/live/use-plan.ts";
import type { Layout } from "#model/map/picture/layout.ts";
import { buildPages } from "#components/map/print/build-pages.ts";
import { printPages } from "#model/map/picture/print-pages.ts";
import { parseMapKey, type MapKey } from "#model/shape.ts";

type Props = { map: MapKey; layout: Layout; box: RefObject<HTMLElement | null>; onPrinting: (isPrinting: boolean) => void };

/** Puts the whole map on paper when it is printed, whatever part of it is seen: on one sheet, or on as many as make it legible. */
export function PrintSheet({ map, layout, box, onPrinting }: Props) {
  const t = useTranslations("map.print");
  const names = useTranslations("map");
  const format = useFormatter();
  const { process, variant } = parseMapKey(map);
  const title = usePlan((plan) => plan.processes.find(({ id }) => id === process)?.title ?? "");
  const titleOf = (page: number, count: number) => {
    const line = document.createElement("p");
    line.className = "map-page-title";
    const said = [t("title", { title: title || names("process.untitled"), variant: names(`variant.${variant}`) }), ...(count > 1 ? [t("page", { page, count })] : []), format.dateTime(new Date(), { dateStyle: "long" })];
    line.append(...said.map((text) => Object.assign(document.createElement("span"), { textContent: text })));
    return line;
  };
  // The browser takes its picture as soon as the listener returns: everything is drawn by then.
  const build = useEffectEvent((): HTMLElement[] => {
    flushSync(() => onPrinting(true));
    return box.current ? buildPages(box.current, layout, printPages(layout), titleOf) : [];
  });
  const finish = useEffectEvent(() => flushSync(() => onPrinting(false)));
  useEffect(() => {
    const paper = document.createElement("div");
    paper.className = "map-paper";
    const before = () => {
      paper.replaceChildren(...build());
      // Before the page, which is hidden: of two arrow heads of one name the first counts.
      document.body.prepend(paper);
    };
    const after = () => {
      paper.remove();
      paper.replaceChildren();
      finish();
    };
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
      paper.remove();
    };
  }, []);
  return null;
}
