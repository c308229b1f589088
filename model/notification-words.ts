import { quoteOf, subjectOf, type Told } from "#model/notifications.ts";

type Spoken = {
  /** A key of `messages.notifications.said`, and what fills it. */
  readonly key: Told["kind"];
  readonly values: Readonly<Record<string, string | number>>;
  /** What it is about, by its name of then; "" where it has none. */
  readonly subject: string;
  readonly quote: string;
};

/** Who did it: `someone` where the name is not known; a guest is marked as one, for they may have typed anybody's name. */
type Naming = { readonly someone: string; readonly guest: (name: string) => string };

/** What is said of a notification, `count` of them in one, to its reader: the same in the app and in a letter. */
export function speakOf({ told, count, actor }: { told: Told; count: number; actor: string }, locale: string, naming: Naming): Spoken {
  const subject = subjectOf(told);
  const isFirstOfSeveral = "count" in told.params && told.params.count > 1;
  const names = (subject?.names ?? []).map((name) => name.trim());
  const named = actor || naming.someone;
  return {
    key: told.kind, values: { actor: "byGuest" in told.params && told.params.byGuest ? naming.guest(named) : named, count, ...valuesOf(told, locale) },
    subject: names.some(Boolean) ? names.map((name) => name || "…").join(` ${subject?.between} `) + (isFirstOfSeveral ? ", …" : "") : "", quote: quoteOf(told),
  };
}

function valuesOf(told: Told, locale: string): Record<string, string | number> {
  switch (told.kind) {
    case "assigned": return { hasDue: told.params.due ? "yes" : "no", due: told.params.due ? dayInWords(told.params.due, locale) : "" };
    case "reviewAnswered": return { verdict: told.params.verdict };
    case "madeAccountable": return { rows: told.params.count, responsible: told.params.responsible };
    case "madeResponsible": return { rows: told.params.count };
    case "roleChanged": return { role: told.params.to };
    case "invited": return { role: told.params.role };
    default: return {};
  }
}

/** A day of the calendar, `YYYY-MM-DD`, as it is written in a sentence. */
function dayInWords(day: string, locale: string): string {
  const at = new Date(day);
  return Number.isNaN(at.getTime()) ? day : new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { day: "numeric", month: "long", timeZone: "UTC" }).format(at);
}
