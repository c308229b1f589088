import { z } from "zod";
import { cleanComment } from "#model/comment-text.ts";
import { idSchema, nothing, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { passwordSchema } from "#server/services/accounts/inputs.ts";
import { createReviewLink } from "#server/services/review-links/create.ts";
import { listReviewLinks } from "#server/services/review-links/list.ts";
import { LINK_PROBLEMS } from "#server/services/review-links/load-link.ts";
import { revokeReviewLink } from "#server/services/review-links/revoke.ts";
import { setLinkComments } from "#server/services/review-links/set-comments.ts";

const linkInput = workspaceInput.extend({ link: idSchema });
const label = z.string().max(120).transform(cleanComment);
const listed = z.object({
  id: z.string(), label: z.string(), live: z.boolean(), version: z.string().nullable(), mayComment: z.boolean(), hasPassword: z.boolean(), expiresAt: z.string(), state: z.enum([...LINK_PROBLEMS, "active"]).exclude(["unknown"]),
  guests: z.number(), comments: z.number(),
});

export const reviewLinksRouter = router({
  list: userProcedure.input(workspaceInput).output(z.array(listed)).query(({ ctx, input }) => listReviewLinks({ ctx, input })),
  create: userProcedure
    .input(workspaceInput.extend({ version: idSchema.nullable(), label, mayComment: z.boolean(), days: z.number().int().min(1).max(90), password: passwordSchema.optional() }))
    .output(z.object({ id: z.string(), link: z.string() }))
    .mutation(({ ctx, input }) => createReviewLink({ ctx, input })),
  revoke: userProcedure.input(linkInput).output(nothing).mutation(async ({ ctx, input }) => {
    await revokeReviewLink({ ctx, input });
    return {};
  }),
  setComments: userProcedure.input(linkInput.extend({ mayComment: z.boolean() })).output(nothing).mutation(async ({ ctx, input }) => {
    await setLinkComments({ ctx, input });
    return {};
  }),
});
