/** What is around the app: its variables, where its data is, and what a fault has made for itself (`hold`). */
export type Surroundings = {
  readonly variables?: Readonly<Record<string, string>>;
  readonly data?: string;
  readonly hold?: Readonly<Record<string, unknown>>;
  /** Told once the app answers: the port at which the writers are to come in. */
  readonly door?: (port: number) => Promise<number>;
  readonly clear?: () => Promise<void>;
};
