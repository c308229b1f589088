import { createTranslator } from "next-intl";
import en from "#messages/en.json" with { type: "json" };
import ru from "#messages/ru.json" with { type: "json" };
import type { Told } from "#model/notifications.ts";
import { speakOf } from "#model/notification-words.ts";

/** One notification of a letter. */
export type LetterItem = { readonly told: Told; readonly count: number; readonly actor: string; readonly workspace: string; readonly link: string };
export type NotificationMail = {
  readonly to: string;
  readonly locale: "ru" | "en";
  /** In the order in which they happened; `more` further ones are only counted. */
  readonly items: readonly LetterItem[];
  readonly more: number;
  readonly inbox: string;
  readonly settings: string;
  /** The page that turns letters off, and the address that does so at once (RFC 8058). */
  readonly unsubscribe: { readonly page: string; readonly post: string };
};
type Letter = { readonly subject: string; readonly text: string; readonly html: string };

const MESSAGES = { en, ru };
const SUBJECT_LENGTH = 120;

/** A letter of what somebody was told and has not read: one notification is the subject itself, several are counted. */
export function writeNotificationLetter({ locale, items, more, inbox, settings, unsubscribe }: NotificationMail): Letter {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "notifications" });
  const spoken = items.map((item) => {
    const { key, values, subject, quote } = speakOf(item, locale, { someone: t("someone"), guest: (name) => t("guest", { name }) });
    return { ...item, said: t(`said.${key}`, values), subject, quote: quote && t("quote", { text: quote }) };
  });
  const count = items.length + more;
  const workspaces = [...new Set(items.map(({ workspace }) => workspace))];
  const [only] = spoken;
  const heading = count === 1 && only ? [only.said, only.subject].filter(Boolean).join(": ") : workspaces.length === 1 ? t("mail.severalIn", { count, workspace: workspaces[0]! }) : t("mail.several", { count });
  const [moreWords, why, off, choose] = [more > 0 ? t("mail.more", { count: more }) : "", t("mail.why"), t("mail.off"), t("mail.choose")];
  const parts = workspaces.map((workspace) => ({ workspace, of: spoken.filter((item) => item.workspace === workspace) }));
  const text = [
    ...parts.flatMap(({ workspace, of }) => [`${workspace}\n${"=".repeat(Math.min(workspace.length, 60))}`, ...of.map(({ said, subject, quote, link }) => [said, subject, quote, link].filter(Boolean).join("\n"))]),
    ...(moreWords ? [`${moreWords}\n${inbox}`] : []), `--\n${why}\n${choose}: ${settings}\n${off}: ${unsubscribe.page}`,
  ].join("\n\n");
  const html = frame(locale, heading, [
    ...parts.map(({ workspace, of }) => `<h2 style="font-size:13px;font-weight:600;color:#5b6670;margin:1.5rem 0 .5rem">${escape(workspace)}</h2>\n${of.map(itemHtml).join("\n")}`),
    ...(moreWords ? [`<p><a href="${escape(inbox)}" style="color:#0b5d75">${escape(moreWords)}</a></p>`] : []),
    `<p style="color:#5b6670;font-size:13px;border-top:1px solid #dfe3e6;padding-top:1rem;margin-top:1.5rem">${escape(why)}<br><a href="${escape(settings)}" style="color:#5b6670">${escape(choose)}</a> · <a href="${escape(unsubscribe.page)}" style="color:#5b6670">${escape(off)}</a></p>`,
  ].join("\n"));
  return { subject: heading.replaceAll(/\s+/g, " ").slice(0, SUBJECT_LENGTH), text: `${text}\n`, html };
}

const itemHtml = ({ said, subject, quote, link }: { said: string; subject: string; quote: string; link: string }) =>
  `<p style="margin:0 0 1rem;padding-left:.75rem;border-left:3px solid #0b5d75"><a href="${escape(link)}" style="color:#0b5d75;font-weight:600;text-decoration:none">${escape(said)}</a>${subject ? `<br>${escape(subject)}` : ""}${quote ? `<br><span style="color:#5b6670">${escape(quote)}</span>` : ""}</p>`;

const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const frame = (locale: string, title: string, body: string): string => `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title></head>
<body style="font:15px/1.5 system-ui,sans-serif;color:#1d2327;max-width:34rem;margin:2rem auto;padding:0 1rem">
${body}</body></html>`;
