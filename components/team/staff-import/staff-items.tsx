"use client";
import { useTranslations } from "next-intl";
import { STAFF_KINDS, type StaffItem } from "#model/staff/plan-staff.ts";
import type { Member } from "#components/team/use-members.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";

type Props = { items: readonly StaffItem[]; members: readonly Member[]; isTaken: (item: StaffItem) => boolean; onTake: (items: readonly StaffItem[], on: boolean) => void };

/** The participants that the list names, kind by kind, each to be taken or not. */
export function StaffItems({ items, members, isTaken, onTake }: Props) {
  const t = useTranslations("team.import");
  const kinds = STAFF_KINDS.map((kind) => ({ kind, all: items.filter((item) => item.kind === kind) })).filter(({ all }) => all.length > 0);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div role="region" aria-label={t("found")} tabIndex={0} className="max-h-[36dvh] overflow-y-auto rounded-md border border-line-strong">
      {kinds.map(({ kind, all }) => {
        const news = all.filter(({ isThere }) => !isThere);
        const taken = news.filter(isTaken).length;
        return (
          <div key={kind} role="group" aria-label={t(`kinds.${kind}`, { count: all.length })} className="[&+&]:border-t [&+&]:border-line-strong">
            <div className="border-b border-line-strong bg-sunken px-3 py-1.5 font-medium">
              {news.length === 0 ? t(`kinds.${kind}`, { count: all.length }) : <Checkbox checked={taken === news.length} mixed={taken > 0 && taken < news.length} onCheckedChange={(on) => onTake(news, on)} label={t(`kinds.${kind}`, { count: all.length })} />}
            </div>
            <ul className="divide-y divide-line">
              {all.map((item) => (
                <li key={item.key} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-1 text-sm">
                  {item.isThere ? <span className="min-w-0 flex-1 pl-6 wrap-anywhere text-ink-2">{item.title}</span> : <Checkbox checked={isTaken(item)} onCheckedChange={(on) => onTake([item], on)} label={item.title} className="flex-1" />}
                  {item.headcount !== null && <span className="text-ink-2">{t("people", { count: item.headcount })}</span>}
                  {item.member !== null && <span className="text-ink-2">{t("member", { name: members.find(({ id }) => id === item.member)?.name ?? "" })}</span>}
                  {item.isThere && <Badge>{t("there")}</Badge>}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
