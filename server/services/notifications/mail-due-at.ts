import type { MailChoice } from "#model/notifications.ts";

/** How long a letter waits for more that belongs in it, ms. */
export const GATHER_MS = 2 * 60_000;
/** The hour at which daily letters go out, where their reader is. */
const MORNING = 8;
const HOUR_MS = 3_600_000;
const QUARTER_MS = HOUR_MS / 4;

/** When something told at `now` is to be mailed: with what follows within two minutes, or at the next eight in the morning of `timeZone` (UTC where it is not known); null for never. */
export function mailDueAt(choice: MailChoice, timeZone: string | null, now: Date): Date | null {
  if (choice === "never") return null;
  if (choice === "immediately") return new Date(now.getTime() + GATHER_MS);
  // Zones are whole quarters of an hour apart, and some change their clocks at night: looked for, not computed.
  const hour = new Intl.DateTimeFormat("en", { timeZone: timeZone ?? "UTC", hour: "numeric", minute: "numeric", hourCycle: "h23" });
  for (let at = Math.floor(now.getTime() / QUARTER_MS + 1) * QUARTER_MS; ; at += QUARTER_MS) {
    const parts = hour.formatToParts(at);
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
    if (part("hour") === MORNING && part("minute") === 0) return new Date(at);
  }
}
