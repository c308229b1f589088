import { router } from "#server/trpc/procedures.ts";
import { accountRouter } from "#server/trpc/routers/account.ts";
import { activityRouter } from "#server/trpc/routers/activity.ts";
import { commentsRouter } from "#server/trpc/routers/comments.ts";
import { findingsRouter } from "#server/trpc/routers/findings.ts";
import { guestRouter } from "#server/trpc/routers/guest.ts";
import { invitationsRouter } from "#server/trpc/routers/invitations.ts";
import { membersRouter } from "#server/trpc/routers/members.ts";
import { notificationsRouter } from "#server/trpc/routers/notifications.ts";
import { planRouter } from "#server/trpc/routers/plan.ts";
import { reviewLinksRouter } from "#server/trpc/routers/review-links.ts";
import { reviewsRouter } from "#server/trpc/routers/reviews.ts";
import { securityRouter } from "#server/trpc/routers/security.ts";
import { setupRouter } from "#server/trpc/routers/setup.ts";
import { threadsRouter } from "#server/trpc/routers/threads.ts";
import { versionsRouter } from "#server/trpc/routers/versions.ts";
import { walkRouter } from "#server/trpc/routers/walk.ts";
import { workspacesRouter } from "#server/trpc/routers/workspaces.ts";

export const appRouter = router({
  setup: setupRouter, account: accountRouter, workspaces: workspacesRouter, members: membersRouter, invitations: invitationsRouter, plan: planRouter, activity: activityRouter, threads: threadsRouter, comments: commentsRouter,
  notifications: notificationsRouter, versions: versionsRouter, reviews: reviewsRouter, walk: walkRouter, reviewLinks: reviewLinksRouter, guest: guestRouter, findings: findingsRouter, security: securityRouter,
});
export type AppRouter = typeof appRouter;
