import type { Size } from "#model/map/picture/geometry.ts";
import type { StepKind } from "#model/shape.ts";

/** What a kind is drawn as. */
export type StepForm = "event" | "task" | "gateway" | "data" | "store" | "note";
/** The sign inside a form. */
export type StepMark = "message" | "timer" | "user" | "manual" | "service" | "send" | "receive" | "exclusive" | "parallel" | "inclusive" | "subProcess";
/** An event's ring: thin for a start, double in between, thick for an end. */
export type Ring = "start" | "intermediate" | "end";

type Look = { readonly form: StepForm; readonly mark?: StepMark; readonly ring?: Ring };

const LOOKS: Readonly<Record<StepKind, Look>> = {
  start: { form: "event", ring: "start" },
  startMessage: { form: "event", ring: "start", mark: "message" },
  startTimer: { form: "event", ring: "start", mark: "timer" },
  intermediate: { form: "event", ring: "intermediate" },
  message: { form: "event", ring: "intermediate", mark: "message" },
  timer: { form: "event", ring: "intermediate", mark: "timer" },
  end: { form: "event", ring: "end" },
  endMessage: { form: "event", ring: "end", mark: "message" },
  task: { form: "task" },
  userTask: { form: "task", mark: "user" },
  manualTask: { form: "task", mark: "manual" },
  serviceTask: { form: "task", mark: "service" },
  sendTask: { form: "task", mark: "send" },
  receiveTask: { form: "task", mark: "receive" },
  exclusive: { form: "gateway", mark: "exclusive" },
  parallel: { form: "gateway", mark: "parallel" },
  inclusive: { form: "gateway", mark: "inclusive" },
  subProcess: { form: "task", mark: "subProcess" },
  dataObject: { form: "data" },
  dataStore: { form: "store" },
  note: { form: "note" },
};

const SIZES: Readonly<Record<StepForm, Size>> = {
  event: { width: 40, height: 40 },
  task: { width: 136, height: 64 },
  gateway: { width: 48, height: 48 },
  data: { width: 40, height: 56 },
  store: { width: 56, height: 48 },
  note: { width: 160, height: 64 },
};

/** Room under (or over) an element for the title that stands outside of it, px: three lines. */
export const TITLE_ROOM = 48;

export const lookOf = (kind: StepKind): Look => LOOKS[kind];
/** The size a kind is drawn in, px at 100 %. */
export const sizeOf = (kind: StepKind): Size => SIZES[LOOKS[kind].form];
/** Whether the title stands inside the form; else it stands beside it. */
export const holdsTitle = (kind: StepKind): boolean => LOOKS[kind].form === "task" || LOOKS[kind].form === "note";
