import { z } from "zod";
import { idSchema, nothing, router, userProcedure, workspaceInput } from "#server/trpc/procedures.ts";
import { assignThread } from "#server/services/threads/assign.ts";
import { createThread } from "#server/services/threads/create.ts";
import { getThread } from "#server/services/threads/get.ts";
import { listThreads, THREAD_FILTERS } from "#server/services/threads/list.ts";
import { listMarks } from "#server/services/threads/marks.ts";
import { moveThread } from "#server/services/threads/move.ts";
import { readThread } from "#server/services/threads/read.ts";
import { resolveThread } from "#server/services/threads/resolve.ts";

const anchor = z.string().max(120);
const place = z.string().max(60);
/** Beyond this nothing is read at all; what a comment may be is the service's to say. */
export const bodySchema = z.string().max(100_000);
const threadInput = workspaceInput.extend({ thread: idSchema });
const head = z.object({ id: z.string(), anchor, place, names: z.array(z.string()), assignee: z.string().nullable(), due: z.string().nullable(), lastSeq: z.number(), version: z.object({ id: z.string(), name: z.string() }).nullable(), byLink: z.boolean() });
const listed = head.extend({ resolved: z.boolean(), unread: z.boolean(), author: z.string(), excerpt: z.string(), at: z.string(), lastAt: z.string(), count: z.number() });
const comment = z.object({
  id: z.string(), seq: z.number(), author: z.object({ member: z.string().nullable(), name: z.string() }), byLink: z.boolean(), yours: z.boolean(), body: z.string(), at: z.string(), edited: z.boolean(), deleted: z.boolean(),
  reactions: z.array(z.object({ reaction: z.string(), names: z.array(z.string()), yours: z.boolean() })),
});
const whole = head.extend({ resolvedAt: z.string().nullable(), resolvedBy: z.string().nullable(), readSeq: z.number(), comments: z.array(comment) });
const mark = z.object({ id: z.string(), anchor, count: z.number(), unread: z.boolean() });

export const threadsRouter = router({
  marks: userProcedure.input(workspaceInput).output(z.array(mark)).query(({ ctx, input }) => listMarks({ ctx, input })),
  list: userProcedure
    .input(workspaceInput.extend({ filter: z.enum(THREAD_FILTERS), place: place.optional(), anchor: anchor.optional(), search: z.string().trim().max(200).optional(), cursor: z.number().int().positive().nullish() }))
    .output(z.object({ threads: z.array(listed), next: z.number().nullable() }))
    .query(({ ctx, input }) => listThreads({ ctx, input })),
  get: userProcedure.input(threadInput).output(whole).query(({ ctx, input }) => getThread({ ctx, input })),
  create: userProcedure.input(threadInput.extend({ comment: idSchema, anchor, body: bodySchema, version: idSchema.optional() })).output(nothing).mutation(async ({ ctx, input }) => {
    await createThread({ ctx, input });
    return {};
  }),
  resolve: userProcedure.input(threadInput.extend({ resolved: z.boolean() })).output(nothing).mutation(async ({ ctx, input }) => {
    await resolveThread({ ctx, input });
    return {};
  }),
  assign: userProcedure.input(threadInput.extend({ member: idSchema.nullable(), due: z.iso.date().nullable() })).output(nothing).mutation(async ({ ctx, input }) => {
    await assignThread({ ctx, input });
    return {};
  }),
  move: userProcedure.input(threadInput.extend({ anchor })).output(nothing).mutation(async ({ ctx, input }) => {
    await moveThread({ ctx, input });
    return {};
  }),
  read: userProcedure.input(threadInput.extend({ read: z.boolean() })).output(nothing).mutation(async ({ ctx, input }) => {
    await readThread({ ctx, input });
    return {};
  }),
});
