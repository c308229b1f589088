import type { Command } from "#model/commands.ts";
import { spotKey, type Spot } from "#model/findings/spot.ts";
import type { Collection, Plan } from "#model/shape.ts";
import type { Confirmation } from "#model/walk.ts";

/** Worst first: an error counts against readiness. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];
type Severe = { readonly severity: Severity };
/** Puts findings in order, the worst first. */
export const worstFirst = (a: Severe, b: Severe): number => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
/** The parts of the catalogue, in its order. */
export const FAMILIES = ["RACI", "MAP", "FLOW", "CTRL", "DATA", "CHAN", "INT", "REP", "GOAL", "REQ", "PAIN", "PROJ"] as const;

/** A record that a text names; the words are made where it is shown, so that renaming it makes no other finding. */
export type Named = { readonly in: Collection; readonly id: string };
/** What a finding's texts are filled in with. Ratios are 0–1, times minutes. */
export type Params = Readonly<Record<string, string | number | Named | readonly Named[]>>;

/** Something that a rule noticed: no prose, its texts are `messages.findings.rules.<code>`. `more`: the other places it is about. */
export type Finding = { readonly code: string; readonly severity: Severity; readonly at: Spot; readonly params: Params; readonly more?: readonly Spot[] };

/** A finding as one string, the same for as long as it is the same rule at the same place: what dispositions, threads and requirements are tied to. */
export const findingKey = ({ code, at }: Pick<Finding, "code" | "at">): string => `${code}/${spotKey(at)}`;

/** What is known beside the plan; null where it is not known, and what needs it is then not looked for. `today`: `YYYY-MM-DD`, which no rule's place depends on. */
export type Around = {
  readonly today: string;
  /** The ids of the workspace's members. */
  readonly members: readonly string[] | null;
  readonly confirmations: readonly Confirmation[] | null;
  /** The days on which the threads that are still open were begun. */
  readonly openThreads: readonly string[] | null;
  /** Approved versions: the latest review of each approver; `stale`: the plan says something else now. */
  readonly signOffs: readonly { readonly version: string; readonly title: string; readonly stale: boolean }[] | null;
};
export const NOTHING_AROUND: Around = { today: "", members: null, confirmations: null, openThreads: null, signOffs: null };

/** A threshold of a rule: what it is unless a workspace says otherwise, and within what it may be. `unit` says how it is typed. */
export type Limit = { readonly fallback: number; readonly min: number; readonly max: number; readonly unit: "count" | "percent" | "minutes" | "days" };
type Limits = Readonly<Record<string, Limit>>;
/** What a rule is given beside the plan: its own thresholds, as this workspace has them, and what is known around. */
export type Given<L extends Limits = Limits> = { readonly limits: { readonly [K in keyof L]: number }; readonly around: Around };

/**
 * The fields of the plan that a rule reads, by list: it is run again only when one of them, or which records there are in which order, has changed.
 * `place.lane` is a step's lane without where it stands. A test holds each rule to what it says here.
 */
export type Reads = { readonly [C in Exclude<keyof Plan, "scheme">]?: readonly string[] } & { readonly scheme?: true };

/** One rule of the catalogue. */
export type Rule<L extends Limits = Limits> = {
  readonly code: string;
  /** The worst it can say. */
  readonly severity: Severity;
  readonly reads: Reads;
  /** What it reads of what is around the plan. */
  readonly around?: readonly (keyof Around)[];
  readonly limits: L;
  /** All that it notices in a plan. Pure; never throws; in the plan's order. */
  check(plan: Plan, given: Given<L>): readonly Finding[];
  /** The commands that mend one finding, where there is one unambiguous way; null where there is none in this case. */
  mend?(plan: Plan, finding: Finding, given: Given<L>): readonly Command[] | null;
};

/** Makes a rule; a rule without thresholds need not say so. */
export function defineRule<const L extends Limits = Record<never, never>>({ limits, ...rule }: Omit<Rule<L>, "limits"> & { readonly limits?: L }): Rule<L> {
  return { ...rule, limits: limits ?? ({} as L) };
}
