import { handleAccountExport } from "#server/account-export-route.ts";

export const dynamic = "force-dynamic";

/** All that is held about whoever is signed in, as a file. */
export async function POST(request: Request): Promise<Response> {
  return handleAccountExport(request);
}
