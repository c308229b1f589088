import type { SecurityKind, SecurityParams } from "#model/security.ts";

/** Says a text of `security` in `messages/apart`: on the page, and in a file. */
export type SaySecurity = (key: string, values?: Readonly<Record<string, string | number>>) => string;
export type SecurityEvent = { readonly kind: SecurityKind; readonly params: SecurityParams; readonly userId: string | null; readonly who: string | null; readonly whom: string | null; readonly label: string | null };

/** Who did it, or whose account it was tried on. */
export const sayWho = ({ userId, who }: SecurityEvent, say: SaySecurity): string => who ?? say(userId === null ? "guest" : "former");

const FIELDS = ["name", "minutesPerDay", "currency"];

/** What happened, in a sentence without its subject. */
export function saySecurity({ kind, params, whom, label }: SecurityEvent, say: SaySecurity): string {
  const fields = String(params.fields ?? "").split(" ").map((field) => say(`fields.${FIELDS.includes(field) ? field : "other"}`)).join(", ");
  // A hyphen ends a name in ICU's syntax.
  const by = params.by === "azure-ad" ? "microsoft" : String(params.by ?? "");
  return say(`said.${kind}`, {
    role: "", from: "", to: "", count: 1, reason: "", ...params, format: String(params.format ?? "").toUpperCase(), by, fields, whom: whom ?? say("formerWhom"), label: label === null ? say("noLabel") : label === "" ? "" : say("label", { name: label }),
  }).trim();
}
