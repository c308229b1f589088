import type { Drawn } from "#model/map/map-views.ts";
import type { Flow, Process, Step } from "#model/shape.ts";
import { step as stepAt } from "#model/testing/plan-parts.ts";

const process = (id: string, volumePerMonth: number | null): Process => ({ id, title: id, purpose: "", owner: null, goals: [], volumePerMonth });

/** A step in a lane that says nothing but what is given. */
export const stepIn = (id: string, lane: string | null, values: Partial<Step> = {}): Step => ({ ...stepAt(id, { lane }), ...values });

/** The same things as parts of another map. */
export const onMap = <T extends Step | Flow>(map: string, parts: readonly T[]): T[] => parts.map((part) => ({ ...part, map }));

/** Maps of the processes with these volumes per month. */
export const drawn = (volumes: Readonly<Record<string, number | null>>, steps: readonly Step[], flows: readonly Flow[] = []): Drawn =>
  ({ processes: Object.entries(volumes).map(([id, volume]) => process(id, volume)), lanes: [], steps, flows });
