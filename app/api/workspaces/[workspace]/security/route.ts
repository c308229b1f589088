import { handleSecurityLog } from "#server/security-log-route.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ workspace: string }> };

/** The security log as a file: `?lang=ru|en&zone=Europe/Moscow`. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  return handleSecurityLog(request, (await params).workspace);
}
