import { createTranslator } from "next-intl";
import { createTransport, type SendMailOptions } from "nodemailer";
import en from "#messages/en.json" with { type: "json" };
import ru from "#messages/ru.json" with { type: "json" };
import type { Metrics } from "#server/metrics.ts";
import { writeNotificationLetter, type NotificationMail } from "#server/notification-letter.ts";

type Locale = "ru" | "en";
export type Mailer = {
  sendInvitation(mail: { to: string; locale: Locale; workspace: string; inviter: string; link: string; days: number }): Promise<void>;
  sendSignInLink(mail: { to: string; locale: Locale; link: string; minutes: number }): Promise<void>;
  /** With the headers by which a mail program offers to turn such letters off with one press (RFC 8058). */
  sendNotifications(mail: NotificationMail): Promise<void>;
};

type Letter = "invitation" | "signInLink";
const MESSAGES = { en, ru };

/** A mailer over SMTP; `url` is nodemailer's `smtp://user:password@host:port`. Every letter is counted, sent or not. */
export function createMailer(url: string, from: string, metrics?: Pick<Metrics, "onMail">): Mailer {
  const transport = createTransport(url, { from });
  const post = async (kind: Letter | "notifications", mail: SendMailOptions) => {
    try {
      await transport.sendMail(mail);
      metrics?.onMail(kind, true);
    } catch (error) {
      metrics?.onMail(kind, false);
      throw error;
    }
  };
  const send = async (to: string, locale: Locale, letter: Letter, params: Record<string, string | number>, link: string) => {
    const words = createTranslator({ locale, messages: MESSAGES[locale], namespace: "mail" });
    const [subject, body, button] = [words(`${letter}.subject`, params), words(`${letter}.body`, params), words(`${letter}.button`)];
    await post(letter, { to, subject, text: `${body}\n\n${link}\n`, html: page(locale, subject, body, button, link) });
  };
  return {
    sendInvitation: ({ to, locale, link, ...params }) => send(to, locale, "invitation", params, link),
    sendSignInLink: ({ to, locale, link, ...params }) => send(to, locale, "signInLink", params, link),
    async sendNotifications(mail) {
      await post("notifications", {
        to: mail.to, ...writeNotificationLetter(mail), list: { unsubscribe: mail.unsubscribe.post },
        // No answer to a machine: holiday notes would come back to the sender.
        headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click", "Auto-Submitted": "auto-generated" },
      });
    },
  };
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

function page(locale: Locale, subject: string, body: string, button: string, link: string): string {
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="font:15px/1.5 system-ui,sans-serif;color:#1d2327;max-width:34rem;margin:2rem auto;padding:0 1rem">
<p>${escape(body).replaceAll("\n", "<br>")}</p>
<p><a href="${escape(link)}" style="display:inline-block;padding:.6rem 1rem;background:#0b5d75;color:#fff;text-decoration:none;border-radius:6px">${escape(button)}</a></p>
<p style="color:#5b6670;font-size:13px">${escape(link)}</p></body></html>`;
}
