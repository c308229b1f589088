import NextAuth from "next-auth";
import { cookies, headers } from "next/headers";
import type { NextRequest } from "next/server";
import { authOptions, INVITATION_COOKIE } from "#server/auth.ts";
import { getRuntime } from "#server/runtime.ts";
import { ADDRESS_HEADER } from "#server/trpc/context.ts";

export const dynamic = "force-dynamic";

async function handle(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const [jar, sent] = [await cookies(), await headers()];
  const visit = { address: sent.get(ADDRESS_HEADER) ?? "", locale: jar.get("locale")?.value === "en" ? ("en" as const) : ("ru" as const), invitation: jar.get(INVITATION_COOKIE)?.value ?? null };
  return NextAuth(request, context, authOptions(getRuntime(), visit));
}

export { handle as GET, handle as POST };
