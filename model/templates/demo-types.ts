import type { StepKind } from "#model/shape.ts";
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
  texts?: { dataOut?: Words; document?: Words; pain?: Words };
};

/** A flow between two steps of the same demo map. */
export type Link = { from: string; to: string; title?: Words; toSide?: "top"; probability?: number; medium?: "system" | "email" | "messenger" | "spoken" | "paper" };
