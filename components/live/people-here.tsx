"use client";
import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { groupPeople } from "#components/live/group-people.ts";
import { usePeople } from "#components/live/use-people.ts";

const SHOWN = 5;
const PAGES = ["overview", "goals", "team", "matrix", "map", "settings"] as const;

/** The others who have this workspace open, and the page each is on. */
export function PeopleHere() {
  const t = useTranslations("live");
  const people = groupPeople(usePeople());
  if (people.length === 0) return null;
  const where = (pages: readonly string[]) => pages.map((page) => t(`page.${PAGES.find((known) => known === page) ?? "elsewhere"}`)).join(", ");
  return (
    <ul aria-label={t("people.label")} className="flex items-center -space-x-1">
      {people.slice(0, SHOWN).map(({ memberId, name, colour, pages }) => (
        <li key={memberId}>
          <Tooltip label={t("people.at", { name, page: where(pages) })}>
            <span role="img" aria-label={t("people.at", { name, page: where(pages) })} className="block rounded-full ring-2 ring-surface">
              <Avatar name={name} colour={colour} size={24} />
            </span>
          </Tooltip>
        </li>
      ))}
      {people.length > SHOWN && <li className="pl-2 text-[12px] text-ink-2">{t("people.more", { count: people.length - SHOWN })}</li>}
    </ul>
  );
}
