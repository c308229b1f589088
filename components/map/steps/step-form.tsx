import { Cog, Clock, Hand, Mail, Plus, User } from "lucide-react";
import type { StepKind } from "#model/shape.ts";
import { lookOf, sizeOf, type Ring, type StepMark } from "#model/map/picture/step-forms.ts";

const RING: Readonly<Record<Ring, string>> = {
  start: "fill-success-soft stroke-success",
  intermediate: "fill-raised stroke-ink-2",
  end: "fill-danger-soft stroke-danger",
};

/** A step's form and marks, as BPMN draws them. Decoration: the step carries its name in words. */
export function StepForm({ kind, scale = 1, className = "" }: { kind: StepKind; scale?: number; className?: string }) {
  const { width, height } = sizeOf(kind);
  // Made small, its lines stay as strong as they are.
  const lines = scale === 1 ? "" : "[&_*]:[vector-effect:non-scaling-stroke]";
  return (
    <svg aria-hidden width={width * scale} height={height * scale} viewBox={`0 0 ${width} ${height}`} className={`block overflow-visible ${lines} ${className}`}>
      <Body kind={kind} />
      {/* Without words a note is a bracket, which nobody takes for one. */}
      {scale !== 1 && kind === "note" && <path d="M36,14H148M36,32H148M36,50H104" className="fill-none stroke-ink-2" strokeWidth={1.25} />}
    </svg>
  );
}

function Body({ kind }: { kind: StepKind }) {
  const { form, mark, ring } = lookOf(kind);
  const { width, height } = sizeOf(kind);
  switch (form) {
    case "event":
      return <EventBody ring={ring ?? "start"} mark={mark} />;
    case "gateway":
      return (
        <>
          <path d={`M24,1.5L46.5,24L24,46.5L1.5,24Z`} strokeLinejoin="round" className="fill-warning-soft stroke-warning" strokeWidth={1.5} />
          <GatewayMark mark={mark} />
        </>
      );
    case "data":
      return <path d={`M1,1H27L39,13V55H1ZM27,1V13H39`} strokeLinejoin="round" className="fill-raised stroke-ink-2" strokeWidth={1.25} />;
    case "store":
      return (
        <>
          <path d="M1,8V40C1,44 13,47 28,47S55,44 55,40V8" className="fill-raised stroke-ink-2" strokeWidth={1.25} />
          <path d="M1,14C1,18 13,21 28,21S55,18 55,14" className="fill-none stroke-line-strong" strokeWidth={1.25} />
          <ellipse cx={28} cy={8} rx={27} ry={7} className="fill-raised stroke-ink-2" strokeWidth={1.25} />
        </>
      );
    case "note":
      return (
        <>
          <rect width={width} height={height} className="fill-surface" />
          <path d={`M14,0.75H0.75V${height - 0.75}H14`} className="fill-none stroke-ink-2" strokeWidth={1.5} />
        </>
      );
    case "task":
      return (
        <>
          <rect x={0.75} y={0.75} width={width - 1.5} height={height - 1.5} rx={6} className="fill-raised stroke-ink-2" strokeWidth={1.25} />
          {mark === "subProcess" ? <SubProcessMark width={width} height={height} /> : <TaskMark mark={mark} />}
        </>
      );
  }
}

function EventBody({ ring, mark }: { ring: Ring; mark: StepMark | undefined }) {
  const look = RING[ring];
  const ink = look.split(" ")[1];
  return (
    <>
      <circle cx={20} cy={20} r={ring === "end" ? 18.5 : 19} className={look} strokeWidth={ring === "end" ? 3 : 1.5} />
      {ring === "intermediate" && <circle cx={20} cy={20} r={15.5} className={`fill-none ${ink}`} strokeWidth={1.25} />}
      {mark === "message" && <Mail x={11} y={11} width={18} height={18} className={ink} fill={ring === "end" ? "currentColor" : "none"} strokeWidth={1.5} />}
      {mark === "timer" && <Clock x={10} y={10} width={20} height={20} className={ink} strokeWidth={1.5} />}
    </>
  );
}

function GatewayMark({ mark }: { mark: StepMark | undefined }) {
  const look = "fill-none stroke-warning";
  if (mark === "exclusive") return <path d="M17.5,17.5L30.5,30.5M30.5,17.5L17.5,30.5" strokeLinecap="round" strokeWidth={3} className={look} />;
  if (mark === "parallel") return <path d="M24,14V34M14,24H34" strokeLinecap="round" strokeWidth={3} className={look} />;
  return <circle cx={24} cy={24} r={9.5} strokeWidth={2.5} className={look} />;
}

/** The sign in a task. */
export const TASK_ICONS: Partial<Record<StepMark, typeof Mail>> = { user: User, manual: Hand, service: Cog, send: Mail, receive: Mail };

function TaskMark({ mark }: { mark: StepMark | undefined }) {
  const Icon = mark && TASK_ICONS[mark];
  if (!Icon) return null;
  // BPMN tells sending from receiving by a filled envelope.
  const isSent = mark === "send";
  return <Icon x={5} y={5} width={13} height={13} strokeWidth={2} className={isSent ? "fill-ink-2 stroke-raised" : "fill-none stroke-ink-2"} />;
}

function SubProcessMark({ width, height }: { width: number; height: number }) {
  return (
    <g transform={`translate(${width / 2 - 6} ${height - 13})`}>
      <rect x={0.5} y={0.5} width={11} height={11} className="fill-raised stroke-ink-2" strokeWidth={1} />
      <Plus x={1.5} y={1.5} width={9} height={9} strokeWidth={2.5} className="stroke-ink-2" />
    </g>
  );
}
