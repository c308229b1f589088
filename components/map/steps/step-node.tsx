"use client";
import type { Node, NodeProps } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from "react";
import { LiveText } from "#components/live/live-text.tsx";
import { MarkBadge } from "#components/map/overlays/mark-badge.tsx";
import type { DrawnMark } from "#components/map/overlays/mark-book.ts";
import { StepForm } from "#components/map/steps/step-form.tsx";
import { lookOf, type StepForm as Form } from "#model/map/picture/step-forms.ts";
import type { TitleAt } from "#model/map/picture/title-places.ts";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import { useMoves } from "#components/map/canvas/moves.ts";
import { OpenLinked } from "#components/map/nav/open-linked.tsx";
import type { Step } from "#model/shape.ts";

export type StepNodeData = {
  step: Step;
  /** Whether its title is being typed by me; `select` when typing replaces it. */
  editing: "caret" | "select" | null;
  titleAt: TitleAt;
  /** What the overlay says of it. */
  mark: DrawnMark | null;
};
export type StepNode = Node<StepNodeData, "step">;

const ROUND: Readonly<Record<Form, string>> = { event: "rounded-full", task: "rounded-md", gateway: "", data: "", store: "", note: "" };
const OUTSIDE: Readonly<Record<TitleAt, string>> = {
  below: "left-1/2 top-full -translate-x-1/2 pt-1 text-center", above: "bottom-full left-1/2 -translate-x-1/2 pb-1 text-center",
  right: "left-full top-1/2 -translate-y-1/2 pl-1.5 text-left", corner: "bottom-[calc(100%-12px)] left-[calc(50%+14px)] text-left", lowCorner: "left-[calc(50%+14px)] top-[calc(100%-12px)] text-left",
};
/** What an untitled step of a form asks for. */
const ASKED = { task: "work", event: "event", gateway: "choice", data: "data", store: "data", note: "note" } as const satisfies Record<Form, string>;
const TITLE = "text-[12px] leading-[15px] text-ink";

/** One step, where it stands or is being moved to. A movement writes its place and renders nothing. */
export function StepNodeView({ id, data, selected, positionAbsoluteX: x, positionAbsoluteY: y }: NodeProps<StepNode>) {
  const { rects } = useMoves();
  const form = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // React Flow's own element, whose place React does not write while its node stays where it is.
    const element = form.current?.closest<HTMLElement>(".react-flow__node");
    const place = () => {
      const at = rects.get(id);
      element?.style.setProperty("transform", at ? `translate(${at.x - x}px, ${at.y - y}px)` : "none");
    };
    place();
    return rects.subscribeTo(id, place);
  }, [rects, id, x, y]);
  return <Drawn ref={form} data={data} selected={selected} />;
}

type DrawnProps = { ref: RefObject<HTMLDivElement | null>; data: StepNodeData; selected: boolean };

/** Drawn again only when its own record, selection or editing changes: neither by moving nor by anything else on the map. */
const Drawn = memo(function Drawn({ ref, data, selected }: DrawnProps) {
  const { step, editing, titleAt, mark: overlaid } = data;
  const { form, mark } = lookOf(step.kind);
  return (
    <div ref={ref} className={`map-step relative size-full ${overlaid ? `map-marked mark-${overlaid.look}` : ""} ${form === "gateway" ? "" : ROUND[form]} ${selected ? "outline-2 outline-offset-2 outline-accent" : ""}`}>
      <StepForm kind={step.kind} className="absolute inset-0" />
      {/* React Flow draws no flow to a node in which it finds no handle; this is the least it takes for one. */}
      <span aria-hidden className="source absolute left-1/2 top-1/2 size-0" data-handlepos="right" />
      {form === "task" && (
        <div className={`absolute inset-0 flex items-center justify-center text-center ${mark ? "px-[18px]" : "px-2"} ${mark === "subProcess" ? "pb-3" : ""}`}>
          <Title step={step} editing={editing} className={`${TITLE} ${editing ? "" : "line-clamp-4"}`} />
        </div>
      )}
      {mark === "subProcess" && step.linkedProcess !== null && <OpenLinked step={step} />}
      {form === "note" && (
        <div className="absolute inset-0 flex items-center overflow-hidden pl-3 pr-1">
          <Title step={step} editing={editing} className={`${TITLE} text-left text-ink-2 ${editing ? "" : "line-clamp-4"}`} />
        </div>
      )}
      {form !== "task" && form !== "note" && (
        <div data-title-at={titleAt} className={`absolute w-[136px] ${OUTSIDE[titleAt]}`}>
          <Title step={step} editing={editing} className={`${TITLE} map-halo ${editing ? "" : "line-clamp-3"}`} />
        </div>
      )}
      {overlaid && <MarkBadge mark={overlaid} isBelow={form !== "task" && (titleAt === "above" || titleAt === "corner")} />}
    </div>
  );
});

type TitleProps = { step: Step; editing: StepNodeData["editing"]; className: string };

function Title({ step, editing, className }: TitleProps) {
  if (editing) return <TitleEditor step={step} editing={editing} className={className} />;
  return <span data-title className={`w-full break-words hyphens-auto ${className}`}>{step.title}</span>;
}

function TitleEditor({ step, editing, className }: TitleProps) {
  const t = useTranslations("map");
  const actions = useMapActions();
  const box = useRef<HTMLDivElement>(null);
  const done = () => actions.finishEditing(step.id);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Tab" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.shiftKey) done();
    else actions.continueFrom(step.id);
  };
  // In the same tick as the key that started it, so that the key's character lands here.
  useLayoutEffect(() => {
    const input = box.current?.querySelector<HTMLTextAreaElement>("textarea");
    input?.focus({ preventScroll: true });
    if (editing === "select") input?.select();
    else input?.setSelectionRange(input.value.length, input.value.length);
  }, [editing]);
  return (
    <div ref={box} className="nodrag nopan nokey w-full" onDoubleClick={(event) => event.stopPropagation()}>
      <LiveText
        collection="steps" id={step.id} field="title" multiline aria-label={t("step.title")} placeholder={t(`step.ask.${ASKED[lookOf(step.kind).form]}`)}
        className={`rounded-xs bg-raised px-0.5 text-center outline-none ${className}`} onEnter={done} onEscape={done} onBlur={() => actions.stopEditing(step.id)} onKeyDown={onKeyDown}
      />
    </div>
  );
}
