import NextAuth from "next-auth";
import { cookies, headers } from "next/headers";
import type { NextRequest } from "next/server";
import { authOptions, INVITATION_COOKIE, ownOrigin } from "#server/auth.ts";
import { getRuntime } from "#server/runtime.ts";
import { ADDRESS_HEADER } from "#server/trpc/context.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Params): Promise<Response> {
  const [jar, sent, runtime, { nextauth }] = [await cookies(), await headers(), getRuntime(), await context.params];
  const home = new URL(runtime.env.PRORAB_URL).origin;
  const origin = request.method === "POST" ? ownOrigin(sent, home) : home;
  if (!origin) return Response.json({ message: "input.foreignPage" }, { status: 403 });
  // A provider sends people back to the public address, where a sign-in begun under another name of this host would not be known: begin it there.
  if (nextauth[0] === "signin" && origin !== home) return Response.json({ url: `${home}/sign-in` });
  const visit = { address: sent.get(ADDRESS_HEADER) ?? "", locale: jar.get("locale")?.value === "en" ? ("en" as const) : ("ru" as const), invitation: jar.get(INVITATION_COOKIE)?.value ?? null, origin };
  return NextAuth(request, context, authOptions(runtime, visit));
}

export { handle as GET, handle as POST };
