import { z } from "zod";
import { briefOf, FORMATS, isTooLarge, makeFile, type Format } from "#server/brief/make-brief.ts";
import { answerRefusal, refuseFile } from "#server/file-answers.ts";
import { getRuntime } from "#server/runtime.ts";
import { readBrief } from "#server/services/brief/read.ts";
import { recordSecurityEvent } from "#server/services/security/record-event.ts";
import { createContext } from "#server/trpc/context.ts";

const TYPES: Readonly<Record<Format, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", md: "text/markdown; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const NAME_LENGTH = 80;

/** `day`: as of which day, the server's own unless it is said; `version`: of which version, the plan as it stands unless it is said. */
const asked = z.object({ workspace: z.string().max(64), format: z.enum(FORMATS), lang: z.enum(["ru", "en"]), day: z.iso.date().optional(), version: z.string().max(64).optional() });

/** Answers a download of the brief, judged like any read of the plan. */
export async function handleBrief(request: Request, workspace: string): Promise<Response> {
  const read = asked.safeParse({ workspace, ...Object.fromEntries(new URL(request.url).searchParams) });
  if (!read.success) return refuseFile(400, "input.malformed");
  const { format, lang, day = new Date().toISOString().slice(0, 10), version } = read.data;
  try {
    const ctx = await createContext(getRuntime(), request.headers);
    const source = await readBrief({ ctx, input: { workspace, version } });
    const brief = await briefOf(source, lang, day);
    if (isTooLarge(brief)) return refuseFile(413, "input.tooLarge");
    const body = await makeFile(brief, format);
    await recordSecurityEvent(ctx.db, ctx, { kind: "export.brief", userId: ctx.user?.id ?? null, workspaces: [workspace], params: { format, ...(version !== undefined && { version }) } });
    return new Response(body, { headers: { "content-type": TYPES[format], "content-disposition": dispositionOf(brief.fileName, format), "cache-control": "no-store" } });
  } catch (error) {
    return answerRefusal(error);
  }
}

/** The file's name, in the asked language, and one for what knows only Latin letters. */
function dispositionOf(name: string, format: Format): string {
  const plain = name.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, " ").replaceAll(/\s+/g, " ").trim().slice(0, NAME_LENGTH);
  // What may stand in an extended value (RFC 8187) and encodeURIComponent leaves as it is.
  const encoded = encodeURIComponent(`${plain}.${format}`).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="brief.${format}"; filename*=UTF-8''${encoded}`;
}
