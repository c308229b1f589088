import type { SubjectName } from "#bench/options.ts";
import type { SampleMap } from "#bench/sample-map.ts";

/** One program that draws maps, as the driver needs to know it. */
export type Subject = {
  readonly name: SubjectName;
  /** Makes the map known to the program; returns how a browser opens it. */
  prepare(map: SampleMap): Promise<Opened>;
  stop(): Promise<void>;
};

export type Opened = {
  readonly address: string;
  readonly cookies: readonly { name: string; value: string; url: string }[];
  /** Selects a step on the page by the sample's id. */
  selectStep(id: string): string;
  /** What is there once the map may be changed: the palette. */
  readonly palette: string;
  /** What is on the page only while a step is dragged, where the step itself does not move until the drop. */
  readonly dragMark?: string;
  /** How the map is moved by hand: with the space bar held, or by its empty ground. */
  readonly hand: "space" | "ground";
  /** So many turns of the wheel, each of which changes the zoom, take the map from 70 % to about 20 %. */
  readonly notchesOut: number;
  /** Lets five other people drag, or one write, until the returned function is called; what no peer offers is absent. */
  readonly others?: () => Promise<() => void>;
  readonly writes?: () => Promise<() => void>;
};
