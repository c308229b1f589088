import type { AnchorKey } from "#model/anchor-key.ts";
import type { Role } from "#model/access.ts";

/** What people are told of, in the order in which the settings list them. */
export const NOTIFICATION_KINDS = ["mentioned", "replied", "begunByGuest", "assigned", "reviewAsked", "reviewAnswered", "madeAccountable", "madeResponsible", "roleChanged", "invited"] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** When what is unread goes out by mail: soon, once a day in the morning, or not at all. */
export const MAIL_CHOICES = ["immediately", "daily", "never"] as const;
export type MailChoice = (typeof MAIL_CHOICES)[number];

/** A comment, or the thread it is in, as they were then; `byGuest`: written under a name that was typed by whoever came by a review link. */
export type AboutThread = { readonly thread: string; readonly comment: string | null; readonly anchor: AnchorKey; readonly place: string; readonly names: readonly string[]; readonly excerpt: string; readonly byGuest?: boolean | undefined };
export type AboutReview = { readonly version: string; readonly versionName: string; readonly review: string };
/** Rows of the matrix: how many, and the first of them. */
export type AboutDuties = { readonly count: number; readonly title: string; readonly activity: string; readonly participant: string };

/** What each kind needs for its words and its address: ids, names and numbers, no prose. */
export type NotificationParams = {
  readonly mentioned: AboutThread;
  readonly replied: AboutThread;
  readonly begunByGuest: AboutThread;
  readonly assigned: AboutThread & { readonly due: string | null };
  readonly reviewAsked: AboutReview;
  readonly reviewAnswered: AboutReview & { readonly verdict: "approved" | "changes"; readonly reason?: string | undefined };
  /** `responsible`: of how many rows they became Responsible at the same time. */
  readonly madeAccountable: AboutDuties & { readonly responsible: number };
  readonly madeResponsible: AboutDuties;
  readonly roleChanged: { readonly from: Role; readonly to: Role };
  readonly invited: { readonly invitation: string; readonly role: Role };
};
export type AnyNotificationParams = NotificationParams[NotificationKind];
/** One of any kind, its params those of its kind. */
export type Told = { [K in NotificationKind]: { readonly kind: K; readonly params: NotificationParams[K] } }[NotificationKind];

/** What it is about in a few words, as it was called then: a thing of the plan, a version, a row; null where there is none. Of a cell or a flow both names, joined by `between`. */
export function subjectOf(told: Told): { readonly names: readonly string[]; readonly between: "×" | "→" } | null {
  switch (told.kind) {
    case "mentioned": case "replied": case "begunByGuest": case "assigned": return { names: told.params.names, between: told.params.anchor.startsWith("flow/") ? "→" : "×" };
    case "reviewAsked": case "reviewAnswered": return { names: [told.params.versionName], between: "×" };
    case "madeAccountable": case "madeResponsible": return { names: [told.params.title], between: "×" };
    default: return null;
  }
}

/** The words that are quoted: of a comment, of a verdict; "" where nothing is. */
export function quoteOf(told: Told): string {
  if (told.kind === "reviewAnswered") return told.params.reason ?? "";
  return "excerpt" in told.params ? told.params.excerpt : "";
}
