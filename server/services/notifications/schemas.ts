import { z } from "zod";
import { ROLES } from "#model/access.ts";
import type { NotificationKind, NotificationParams, Told } from "#model/notifications.ts";

const text = z.string();
const thread = z.object({ thread: text, comment: text.nullable(), anchor: text, place: text, names: z.array(text).readonly(), excerpt: text, byGuest: z.boolean().optional() });
const review = z.object({ version: text, versionName: text, review: text });
const duties = z.object({ count: z.number(), title: text, activity: text, participant: text });
const role = z.enum(ROLES);

/** The parameters of each kind, as they are read back: rows outlive the code that wrote them. */
const PARAMS = {
  mentioned: thread, replied: thread, begunByGuest: thread, assigned: thread.extend({ due: text.nullable() }), reviewAsked: review, reviewAnswered: review.extend({ verdict: z.enum(["approved", "changes"]), reason: text.optional() }),
  madeAccountable: duties.extend({ responsible: z.number() }), madeResponsible: duties, roleChanged: z.object({ from: role, to: role }), invited: z.object({ invitation: text, role }),
} satisfies { [K in NotificationKind]: z.ZodType<NotificationParams[K]> };

const told = <K extends NotificationKind>(kind: K) => z.object({ kind: z.literal(kind), params: PARAMS[kind] });

/** A kind with its parameters. */
export const toldSchema = z.discriminatedUnion("kind", [
  told("mentioned"), told("replied"), told("begunByGuest"), told("assigned"), told("reviewAsked"), told("reviewAnswered"), told("madeAccountable"), told("madeResponsible"), told("roleChanged"), told("invited"),
]);

/** What a row says; null where its kind or its parameters are of another time. */
export function readTold(row: { kind: string; params: object }): Told | null {
  const parsed = toldSchema.safeParse({ kind: row.kind, params: row.params });
  return parsed.success ? parsed.data : null;
}
