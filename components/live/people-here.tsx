"use client";
import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { Tooltip } from "#components/ui/tooltip.tsx";
import { FOLLOWS } from "#components/live/follows.ts";
import { groupPeople } from "#components/live/group-people.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePeople } from "#components/live/use-people.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { useWhere } from "#components/live/use-where.ts";

const SHOWN = 5;

/** The others who have this workspace open, and the page each is on. A press follows one of them, another one ends it. */
export function PeopleHere() {
  const t = useTranslations("live");
  const follow = useTranslations("map.follow");
  const { following } = useLive();
  const where = useWhere();
  const followed = useSignal(following);
  const people = groupPeople(usePeople());
  if (people.length === 0) return null;
  return (
    <ul aria-label={t("people.label")} className="flex items-center -space-x-1">
      {people.slice(0, SHOWN).map(({ memberId, name, colour, pages }) => {
        const at = t("people.at", { name, page: where(pages) });
        return (
          <li key={memberId}>
            <Tooltip label={<>{at}<br />{memberId === followed ? follow("end") : follow("start")}</>} side="bottom">
              <button
                type="button" {...{ [FOLLOWS]: "" }} aria-label={follow("avatar", { at })} aria-pressed={memberId === followed} onClick={() => following.set(memberId === followed ? null : memberId)}
                className={`block rounded-full ring-2 transition-transform hover:-translate-y-px ${memberId === followed ? "ring-accent" : "ring-surface"}`}
              >
                <Avatar name={name} colour={colour} size={24} />
              </button>
            </Tooltip>
          </li>
        );
      })}
      {people.length > SHOWN && <li className="pl-2 text-[12px] text-ink-2">{t("people.more", { count: people.length - SHOWN })}</li>}
    </ul>
  );
}
