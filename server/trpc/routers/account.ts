import { z } from "zod";
import { nothing, publicProcedure, router, userProcedure } from "#server/trpc/procedures.ts";
import { changePassword } from "#server/services/accounts/change-password.ts";
import { deleteAccount } from "#server/services/accounts/delete.ts";
import { lookAtDeletion } from "#server/services/accounts/deletion.ts";
import { emailSchema, localeSchema, nameSchema, passwordSchema, pathSchema, themeSchema, timeZoneSchema, tokenSchema } from "#server/services/accounts/inputs.ts";
import { me } from "#server/services/accounts/me.ts";
import { register } from "#server/services/accounts/register.ts";
import { requestLink } from "#server/services/accounts/request-link.ts";
import { signOutEverywhere } from "#server/services/accounts/sign-out-everywhere.ts";
import { updateAccount } from "#server/services/accounts/update.ts";

const meSchema = z.object({ id: z.string(), name: z.string(), email: z.string(), locale: localeSchema, theme: themeSchema, hasPassword: z.boolean() });

const workspaceSchema = z.object({ id: z.string(), name: z.string(), others: z.number() });

export const accountRouter = router({
  register: publicProcedure
    .input(z.object({ name: nameSchema, email: emailSchema, password: passwordSchema, locale: localeSchema, invitation: tokenSchema.optional() }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await register({ ctx, input });
      return {};
    }),
  me: userProcedure.input(nothing.optional()).output(meSchema).query(({ ctx }) => me({ ctx })),
  update: userProcedure
    .input(z.object({ name: nameSchema.optional(), locale: localeSchema.optional(), theme: themeSchema.optional(), timeZone: timeZoneSchema.optional() }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await updateAccount({ ctx, input });
      return {};
    }),
  changePassword: userProcedure
    .input(z.object({ current: passwordSchema.optional(), next: passwordSchema }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await ctx.keepSignedIn(await changePassword({ ctx, input }));
      return {};
    }),
  signOutEverywhere: userProcedure.input(nothing).output(nothing).mutation(async ({ ctx }) => {
    await signOutEverywhere({ ctx });
    return {};
  }),
  deletion: userProcedure
    .input(nothing.optional())
    .output(z.object({ blocking: z.array(workspaceSchema), erased: z.array(workspaceSchema), left: z.number() }))
    .query(({ ctx }) => lookAtDeletion({ ctx })),
  delete: userProcedure.input(z.object({ password: passwordSchema.optional(), email: z.string().max(254).optional() })).output(nothing).mutation(async ({ ctx, input }) => {
    await deleteAccount({ ctx, input });
    return {};
  }),
  requestLink: publicProcedure.input(z.object({ email: emailSchema, callbackUrl: pathSchema.optional() })).output(nothing).mutation(async ({ ctx, input }) => {
    await requestLink({ ctx, input });
    return {};
  }),
});
