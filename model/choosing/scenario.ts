import type { Params } from "#model/findings/finding.ts";
import type { MapKey, StepKind } from "#model/shape.ts";

/** Why a vendor is asked to play it. */
export const SCENARIO_KINDS = ["main", "loop", "exception", "handOffs"] as const;
export type ScenarioKind = (typeof SCENARIO_KINDS)[number];

/** What must be seen on the screen at a step; its words are `scenarios.see.<code>`, filled in with `params`. */
export const SIGHTS = ["captured", "entries", "handOver", "typedOnce", "automatic", "data", "document", "approval", "deadline", "reminder", "choice", "exit", "pain", "outcome", "moved"] as const;
export type Sight = { readonly code: (typeof SIGHTS)[number]; readonly params: Params };

/** One step of a scenario: ids of the plan. `takes` and `gives` are pieces of data as people wrote them; `condition`: under what it is reached. */
export type ScenarioStep = {
  readonly step: string;
  readonly kind: StepKind;
  readonly performer: string | null;
  readonly system: string | null;
  readonly condition: string;
  readonly takes: readonly string[];
  readonly gives: readonly string[];
  readonly see: readonly Sight[];
};

/**
 * What a vendor plays on the company's own process. `key` stays the same for as long as the branch is there: `main/<map>`, `branch/<flow>`. A branch begins at the step `from`
 * with the flow `flow`, taken under `condition`, in `share` of the cases there (0–1, null when nobody said). `handOffs`: how often work changes hands in it.
 */
export type Scenario = {
  readonly key: string;
  readonly kind: ScenarioKind;
  readonly map: MapKey;
  readonly from: string;
  readonly flow: string | null;
  readonly condition: string;
  readonly share: number | null;
  readonly handOffs: number;
  readonly steps: readonly ScenarioStep[];
};
