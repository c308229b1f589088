import { z } from "zod";
import { CURRENCIES } from "#model/money.ts";
import { idSchema, nothing, publicProcedure, router } from "#server/trpc/procedures.ts";
import { bodySchema } from "#server/trpc/routers/threads.ts";
import { localeSchema, nameSchema, passwordSchema, tokenSchema } from "#server/services/accounts/inputs.ts";
import { answerAsGuest } from "#server/services/guest/answer.ts";
import { beginAsGuest } from "#server/services/guest/begin.ts";
import { editAsGuest } from "#server/services/guest/edit.ts";
import { enterByLink } from "#server/services/guest/enter.ts";
import { lookAtReviewLink } from "#server/services/guest/look.ts";
import { getGuestPlan } from "#server/services/guest/plan.ts";
import { removeAsGuest } from "#server/services/guest/remove.ts";
import { listGuestThreads } from "#server/services/guest/threads.ts";
import { LINK_PROBLEMS } from "#server/services/review-links/load-link.ts";

const tokenInput = z.object({ token: tokenSchema });
const keyInput = z.object({ key: tokenSchema });
const looked = z.object({ problem: z.enum(LINK_PROBLEMS).nullable(), workspaceName: z.string(), versionName: z.string().nullable(), needsPassword: z.boolean(), mayComment: z.boolean() });
const plan = z.object({
  minutesPerDay: z.number(), currency: z.enum(CURRENCIES), locale: localeSchema, live: z.boolean(), mayComment: z.boolean(), name: z.string(), mark: z.string(), state: z.string().nullable(),
});
const comment = z.object({ id: z.string(), seq: z.number(), author: z.string(), byLink: z.boolean(), yours: z.boolean(), body: z.string(), at: z.string(), edited: z.boolean(), deleted: z.boolean() });
const thread = z.object({ id: z.string(), anchor: z.string(), place: z.string(), names: z.array(z.string()), resolvedAt: z.string().nullable(), lastSeq: z.number(), comments: z.array(comment) });
const ownInput = keyInput.extend({ comment: idSchema });
const commentInput = keyInput.extend({ thread: idSchema, comment: idSchema, body: bodySchema });

/** What is said to people without an account, who came by a review link: the key that they are given opens nothing else. Keys are sent in bodies, which no log of a proxy keeps. */
export const guestRouter = router({
  look: publicProcedure.input(tokenInput).output(looked).query(({ ctx, input }) => lookAtReviewLink({ ctx, input })),
  enter: publicProcedure.input(tokenInput.extend({ password: passwordSchema.optional(), name: nameSchema.optional() })).output(keyInput).mutation(({ ctx, input }) => enterByLink({ ctx, input })),
  plan: publicProcedure.input(keyInput.extend({ mark: z.string().max(100).optional() })).output(plan).mutation(({ ctx, input }) => getGuestPlan({ ctx, input })),
  threads: publicProcedure.input(keyInput).output(z.array(thread)).mutation(({ ctx, input }) => listGuestThreads({ ctx, input })),
  begin: publicProcedure.input(commentInput.extend({ anchor: z.string().max(120) })).output(nothing).mutation(async ({ ctx, input }) => {
    await beginAsGuest({ ctx, input });
    return {};
  }),
  answer: publicProcedure.input(commentInput).output(nothing).mutation(async ({ ctx, input }) => {
    await answerAsGuest({ ctx, input });
    return {};
  }),
  edit: publicProcedure.input(ownInput.extend({ body: bodySchema })).output(nothing).mutation(async ({ ctx, input }) => {
    await editAsGuest({ ctx, input });
    return {};
  }),
  remove: publicProcedure.input(ownInput).output(nothing).mutation(async ({ ctx, input }) => {
    await removeAsGuest({ ctx, input });
    return {};
  }),
});
