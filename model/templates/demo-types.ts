import type { Integration, StepKind, System } from "#model/shape.ts";
import type { Words } from "#model/templates/words.ts";

/** A step of a demo map; `facts` may name systems and channels by their keys. */
export type Entry = {
  key: string;
  kind: StepKind;
  lane: string;
  at: readonly [column: number, row: number];
  title: Words;
  facts?: {
    system?: string; channel?: string; entry?: "manual" | "copyPaste" | "automatic"; approval?: boolean;
    processing?: number; waiting?: number; deadline?: number; completeAccurate?: number; cost?: number;
  };
  texts?: { performerNote?: Words; dataIn?: Words; dataOut?: Words; document?: Words; pain?: Words; exitCriteria?: Words };
};

/** A flow between two steps of the same demo map. */
export type Link = { from: string; to: string; title?: Words; condition?: Words; data?: Words; toSide?: "top"; waiting?: number; probability?: number; medium?: "system" | "email" | "messenger" | "spoken" | "paper" };

/** A system of the demo; its owner and who has access are participants, by their keys. */
export type DemoSystem = Pick<System, "kind" | "records" | "personalData" | "exchange"> & {
  key: string; title: Words; holds: Words; owner: string; access: readonly string[]; masterOf?: Words; direction?: System["direction"]; frequency?: Words; notes?: Words;
};

/** Data that passes between two of the demo's systems, by their keys. */
export type DemoIntegration = Pick<Integration, "interval" | "entry"> & Partial<Pick<Integration, "bothWays" | "master" | "variant">> & { from: string; to: string; title: Words; frequency?: Words; notes?: Words };
