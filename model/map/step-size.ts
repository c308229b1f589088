import type { StepKind } from "#model/shape.ts";
import { isEnd, isGateway, isStart, isWaiting } from "#model/step-kinds.ts";

type Size = { readonly width: number; readonly height: number };

/** The size that the map draws a kind in, px at 100 %, for whoever places steps without drawing them. */
export function sizeOf(kind: StepKind): Size {
  if (isStart(kind) || isWaiting(kind) || isEnd(kind)) return { width: 40, height: 40 };
  if (isGateway(kind)) return { width: 48, height: 48 };
  if (kind === "note") return { width: 160, height: 64 };
  if (kind === "dataObject") return { width: 40, height: 56 };
  return kind === "dataStore" ? { width: 56, height: 48 } : { width: 136, height: 64 };
}
