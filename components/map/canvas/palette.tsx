"use client";
import { Ellipsis, Rows3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo, useState, type DragEvent } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { AddLane } from "#components/map/lanes/add-lane.tsx";
import { useMapActions } from "#components/map/canvas/map-actions.ts";
import { StepForm } from "#components/map/steps/step-form.tsx";
import { sizeOf } from "#model/map/picture/step-forms.ts";
import type { LaneData } from "#components/map/use-map-data.ts";
import { SIMPLE_STEP_KINDS, STEP_KINDS, type MapKey, type StepKind } from "#model/shape.ts";

/** The type under which a dragged palette entry carries its kind. */
const DRAGGED_KIND = "application/x-prorab-step";
/** The type that says of a dragged entry which kind it carries. */
const carrying = (kind: StepKind): string => `${DRAGGED_KIND}.${kind.toLowerCase()}`;
/** The kind of step that is being dragged, while it is; null when it is something else. */
export const carriedKind = ({ types }: DataTransfer): StepKind | null => STEP_KINDS.find((kind) => types.includes(carrying(kind))) ?? null;
const OTHERS = STEP_KINDS.filter((kind) => !(SIMPLE_STEP_KINDS as readonly StepKind[]).includes(kind));

/** The shapes to draw with: six to begin with, the rest one press away. A press adds one, a drag puts it where it is dropped. */
export const Palette = memo(function Palette({ map, data }: { map: MapKey; data: LaneData }) {
  const t = useTranslations("map");
  const [open, setOpen] = useState(false);
  return (
    <div role="toolbar" aria-label={t("palette.label")} data-cover className="prorab-map-palette nokey absolute bottom-4 left-1/2 z-10 flex -translate-x-1/2 items-stretch @max-[56rem]/map:left-4 @max-[56rem]/map:translate-x-0 @max-[39rem]/map:left-auto @max-[39rem]/map:right-4 gap-0.5 rounded-lg border border-line bg-raised p-1 shadow-pop max-md:hidden">
      {SIMPLE_STEP_KINDS.map((kind) => <Entry key={kind} kind={kind} />)}
      <Popover trigger={<IconButton label={t("palette.more")} className="h-auto"><Ellipsis aria-hidden size={18} /></IconButton>} title={t("palette.more")} open={open} onOpenChange={setOpen} side="top" align="center" className="w-80">
        <div className="grid grid-cols-3 gap-1">{OTHERS.map((kind) => <Entry key={kind} kind={kind} isNamed onAdd={() => setOpen(false)} />)}</div>
      </Popover>
      <span aria-hidden className="my-1 w-px bg-line" />
      <AddLane map={map} data={data} side="top" trigger={<IconButton data-add-lane label={t("lane.add")} className="h-auto"><Rows3 aria-hidden size={18} /></IconButton>} />
    </div>
  );
});

function Entry({ kind, isNamed = false, onAdd }: { kind: StepKind; isNamed?: boolean; onAdd?: () => void }) {
  const kinds = useTranslations("stepKinds");
  const actions = useMapActions();
  const { width, height } = sizeOf(kind);
  const box = isNamed ? { width: 76, height: 36 } : { width: 36, height: 28 };
  const scale = Math.min((box.width - 2) / width, (box.height - 2) / height, 1);
  const onDragStart = (event: DragEvent) => {
    event.dataTransfer.setData(DRAGGED_KIND, kind);
    // What is carried is not told before the drop, its type is.
    event.dataTransfer.setData(carrying(kind), kind);
    event.dataTransfer.effectAllowed = "copy";
    const picture = event.currentTarget.querySelector("svg");
    if (picture) event.dataTransfer.setDragImage(picture, 17, 13);
  };
  const button = (
    <button
      type="button" draggable aria-label={kinds(kind)} onDragStart={onDragStart} onDragEnd={onAdd}
      onClick={() => {
        actions.addStep(kind);
        onAdd?.();
      }}
      className={`flex items-center gap-1 rounded-md hover:bg-hover ${isNamed ? "min-h-18 flex-col justify-start p-1.5" : "h-10 w-12 cursor-grab justify-center @max-[39rem]/map:w-10"}`}
    >
      <span className="flex items-center justify-center" style={box}>
        <StepForm kind={kind} scale={scale} className="shrink-0" />
      </span>
      {isNamed && <span className="text-center text-[11px] leading-3 text-ink-2">{kinds(kind)}</span>}
    </button>
  );
  return isNamed ? button : <Tooltip label={kinds(kind)}>{button}</Tooltip>;
}
