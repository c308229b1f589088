import { createTranslator } from "next-intl";
import { z } from "zod";
import { saySecurity, sayWho, type SaySecurity } from "#model/security-words.ts";
import { answerRefusal, refuseFile } from "#server/file-answers.ts";
import { getRuntime } from "#server/runtime.ts";
import { timeZoneSchema } from "#server/services/accounts/inputs.ts";
import { exportSecurityLog } from "#server/services/security/export.ts";
import { streamText } from "#server/stream-text.ts";
import { createContext } from "#server/trpc/context.ts";

const WORDS = {
  en: async () => (await import("#messages/apart/en.json")).default,
  ru: async () => (await import("#messages/apart/ru.json")).default,
};
const asked = z.object({ workspace: z.string().max(64), lang: z.enum(["ru", "en"]), zone: timeZoneSchema.default("UTC") });
/** Excel takes a file for UTF-8 when it begins so. */
const BOM = "\uFEFF";

/** Answers a download of the security log, as a table; judged like its page. */
export async function handleSecurityLog(request: Request, workspace: string): Promise<Response> {
  const read = asked.safeParse({ workspace, ...Object.fromEntries(new URL(request.url).searchParams) });
  if (!read.success) return refuseFile(400, "input.malformed");
  const { lang, zone } = read.data;
  try {
    const pages = await exportSecurityLog({ ctx: await createContext(getRuntime(), request.headers), input: { workspace } });
    // The keys are made of the kinds: the typed keys cannot know them.
    const say = createTranslator({ locale: lang, messages: await WORDS[lang](), namespace: "security" }) as unknown as SaySecurity;
    const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
    const lines = (async function* () {
      yield BOM + line([`${say("time")} (${zone})`, say("who"), say("event"), say("from")]);
      for await (const rows of pages) yield rows.map((row) => line([clock.format(new Date(row.at)), sayWho(row, say), saySecurity(row, say), row.network ?? ""])).join("");
    })();
    const name = encodeURIComponent(`${say("file")}.csv`);
    return new Response(streamText(lines), { headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="security.csv"; filename*=UTF-8''${name}`, "cache-control": "no-store" } });
  } catch (error) {
    return answerRefusal(error);
  }
}

/** A line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula is made text. */
const line = (cells: readonly string[]): string => `${cells.map((cell) => `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
