import { handleUnsubscribe } from "#server/unsubscribe-route.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ token: string }> };

/** A mail program that turns letters off with one press (RFC 8058): it sends no cookie, and no page of ours is open. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  return handleUnsubscribe(request, (await params).token);
}

/** Opened by hand it leads to the page that asks first: scanners open links, too. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  return new Response(null, { status: 303, headers: { location: `/unsubscribe/${encodeURIComponent((await params).token)}` } });
}
