"use client";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { EntryWords } from "#components/live/activity/entry-words.tsx";
import type { Sitting } from "#components/live/activity/group-entries.ts";
import { colourOf } from "#components/live/colour-of.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { classNames } from "#components/ui/class-names.ts";

const MINUTE = 60_000;
type Props = {
  sitting: Sitting;
  /** So many lines are shown until more are asked for. */
  shown: number;
  /** Whether the day is known, and the hour is what matters. */
  hour?: boolean;
  /** In a narrow column: smaller, without a picture. */
  small?: boolean;
};

/** What one person did in one go: their name, when, and a line for each thing. */
export function SittingView({ sitting, shown, hour = false, small = false }: Props) {
  const t = useTranslations("activity");
  const [isOpen, setOpen] = useState(false);
  const { actor, entries } = sitting;
  const name = sitting.guest !== null ? t("guest", { name: sitting.guest }) : sitting.name ?? t(actor === null ? "app" : "someone");
  // One line that is folded away would take no less room.
  const rest = entries.length > shown + 1 ? entries.length - shown : 0;
  const lines = isOpen || rest === 0 ? entries : entries.slice(0, shown);
  return (
    <li className={classNames("flex min-w-0 gap-2.5", small ? "text-sm" : "py-2.5")}>
      {!small && <Avatar name={name} colour={colourOf(actor ?? name)} size={24} className="mt-px" />}
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span className="min-w-0 truncate font-medium text-ink">{name}</span>
          <When at={sitting.at} hour={hour} />
        </p>
        <ul>
          {lines.map((entry) => <li key={entry.id} className="text-ink-2 [overflow-wrap:anywhere] first-letter:uppercase"><EntryWords entry={entry} /></li>)}
        </ul>
        {rest > 0 && <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)} className="rounded-sm text-sm text-accent hover:underline pointer-coarse:py-1.5">{isOpen ? t("less") : t("more", { count: rest })}</button>}
      </div>
    </li>
  );
}

function When({ at, hour }: { at: string; hour: boolean }) {
  const t = useTranslations("activity");
  const format = useFormatter();
  const now = useNow({ updateInterval: MINUTE });
  const date = new Date(at);
  const isNow = date.getTime() > now.getTime() - MINUTE;
  return (
    <time dateTime={at} title={format.dateTime(date, { dateStyle: "long", timeStyle: "short" })} className="shrink-0 text-sm text-ink-3" suppressHydrationWarning>
      {isNow ? t("now") : hour ? format.dateTime(date, { timeStyle: "short" }) : format.relativeTime(date, now)}
    </time>
  );
}
