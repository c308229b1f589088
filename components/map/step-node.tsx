"use client";
import type { Node, NodeProps } from "@xyflow/react";
import { useTranslations } from "next-intl";
import { memo, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { LiveText } from "#components/live/live-text.tsx";
import { StepForm } from "#components/map/step-form.tsx";
import { lookOf, type StepForm as Form } from "#components/map/step-forms.ts";
import type { TitleAt } from "#components/map/title-places.ts";
import { useMapActions } from "#components/map/map-actions.ts";
import type { Step } from "#model/shape.ts";

export type StepNodeData = {
  step: Step;
  /** Whether its title is being typed by me; `select` when typing replaces it. */
  editing: "caret" | "select" | null;
  titleAt: TitleAt;
};
export type StepNode = Node<StepNodeData, "step">;

const ROUND: Readonly<Record<Form, string>> = { event: "rounded-full", task: "rounded-md", gateway: "", data: "", store: "", note: "" };
const OUTSIDE: Readonly<Record<TitleAt, string>> = {
  below: "left-1/2 top-full -translate-x-1/2 pt-1 text-center", above: "bottom-full left-1/2 -translate-x-1/2 pb-1 text-center",
  right: "left-full top-1/2 -translate-y-1/2 pl-1.5 text-left", corner: "bottom-[calc(100%-12px)] left-[calc(50%+14px)] text-left",
};
const TITLE = "text-[12px] leading-[15px] text-ink";

/** One step. Drawn again only when its own record, selection or editing changes: neither by moving nor by anything else on the map. */
export const StepNodeView = memo(function StepNodeView({ data, selected }: NodeProps<StepNode>) {
  const { step, editing, titleAt } = data;
  const { form, mark } = lookOf(step.kind);
  return (
    <div className={`relative size-full ${form === "gateway" ? "" : ROUND[form]} ${selected ? "outline-2 outline-offset-2 outline-accent" : ""}`}>
      <StepForm kind={step.kind} className="absolute inset-0" />
      {/* React Flow draws no flow to a node in which it finds no handle; this is the least it takes for one. */}
      <span aria-hidden className="source absolute left-1/2 top-1/2 size-0" data-handlepos="right" />
      {form === "task" && (
        <div className={`absolute inset-0 flex items-center justify-center text-center ${mark ? "px-[18px]" : "px-2"} ${mark === "subProcess" ? "pb-3" : ""}`}>
          <Title step={step} editing={editing} className={`${TITLE} ${editing ? "" : "line-clamp-4"}`} />
        </div>
      )}
      {form === "note" && (
        <div className="absolute inset-0 flex items-center overflow-hidden pl-3 pr-1">
          <Title step={step} editing={editing} className={`${TITLE} text-left text-ink-2 ${editing ? "" : "line-clamp-4"}`} />
        </div>
      )}
      {form !== "task" && form !== "note" && (
        <div className={`absolute w-[136px] ${OUTSIDE[titleAt]}`}>
          <Title step={step} editing={editing} className={`${TITLE} map-halo ${editing ? "" : "line-clamp-3"}`} />
        </div>
      )}
    </div>
  );
}, (a, b) => a.data === b.data && a.selected === b.selected);

type TitleProps = { step: Step; editing: StepNodeData["editing"]; className: string };

function Title({ step, editing, className }: TitleProps) {
  if (editing) return <TitleEditor step={step} editing={editing} className={className} />;
  return <span className={`w-full break-words hyphens-auto ${className}`}>{step.title}</span>;
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
        collection="steps" id={step.id} field="title" multiline aria-label={t("step.title")}
        className={`rounded-xs bg-raised px-0.5 text-center outline-none ${className}`} onEnter={done} onEscape={done} onBlur={() => actions.stopEditing(step.id)} onKeyDown={onKeyDown}
      />
    </div>
  );
}
