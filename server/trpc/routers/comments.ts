import { z } from "zod";
import { REACTIONS } from "#model/comment-text.ts";
import { idSchema, nothing, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { addComment } from "#server/services/comments/add.ts";
import { editComment } from "#server/services/comments/edit.ts";
import { reactToComment } from "#server/services/comments/react.ts";
import { removeComment } from "#server/services/comments/remove.ts";
import { bodySchema } from "#server/trpc/routers/threads.ts";

const commentInput = workspaceInput.extend({ comment: idSchema });

export const commentsRouter = router({
  add: userProcedure.input(commentInput.extend({ thread: idSchema, body: bodySchema })).output(nothing).mutation(async ({ ctx, input }) => {
    await addComment({ ctx, input });
    return {};
  }),
  edit: userProcedure.input(commentInput.extend({ body: bodySchema })).output(nothing).mutation(async ({ ctx, input }) => {
    await editComment({ ctx, input });
    return {};
  }),
  remove: userProcedure.input(commentInput).output(nothing).mutation(async ({ ctx, input }) => {
    await removeComment({ ctx, input });
    return {};
  }),
  react: userProcedure.input(commentInput.extend({ reaction: z.enum(REACTIONS), on: z.boolean() })).output(nothing).mutation(async ({ ctx, input }) => {
    await reactToComment({ ctx, input });
    return {};
  }),
});
