import { handleBrief } from "#server/brief-route.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ workspace: string }> };

/** The brief as a file: `?format=docx|md|xlsx&lang=ru|en`. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return handleBrief(request, (await params).workspace);
}
