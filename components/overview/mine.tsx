"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { activityAddress } from "#components/live/activity-address.ts";
import { goalAddress } from "#components/live/goal-address.ts";
import { useLive } from "#components/live/live-context.ts";
import { questionAddress } from "#components/live/question-address.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Badge } from "#components/ui/badge.tsx";
import { AsideSection } from "#components/overview/aside-section.tsx";
import { collectMine } from "#components/overview/mine.ts";
import { WhoAmI } from "#components/overview/who-am-i.tsx";

/** Areas and questions shown before the rest is a number. */
const SHOWN = 6;

/** What in the plan is mine: goals I own, areas I answer for or work on, questions I am to answer, steps that I perform. */
export function Mine() {
  const t = useTranslations("overview");
  const live = useLive();
  const home = live.home;
  const plan = usePlan((whole) => whole);
  const mine = useMemo(() => collectMine(plan, live.me.memberId), [plan, live]);
  const isEmpty = mine.goals.length + mine.activities.length + mine.questions.length + mine.maps.length === 0;
  return (
    <AsideSection title={t("mine.title")}>
      <WhoAmI mine={mine.participants} all={plan.participants} />
      {mine.participants.length > 0 && isEmpty && <p className="mt-1 text-sm text-ink-2">{t("mine.nothing")}</p>}
      <Group title={t("mine.goals")} isEmpty={mine.goals.length === 0}>
        {mine.goals.map(({ id, title, target }) => <Item key={id} href={goalAddress(live.home, id)} text={title || t("untitled")} note={target === null ? t("mine.noTarget") : null} />)}
      </Group>
      <Group title={t("mine.activities")} isEmpty={mine.activities.length === 0}>
        {mine.activities.slice(0, SHOWN).map(({ activity, letters }) => (
          <Item key={activity.id} href={activityAddress(live.home, activity.id)} text={activity.title || t("untitled")} before={letters.map((letter) => <Badge key={letter} tone={letter === "A" ? "accent" : "neutral"}><span title={t(`letter.${letter}`)}>{letter}</span></Badge>)} />
        ))}
        {mine.activities.length > SHOWN && <Item href={`${home}/matrix`} text={t("mine.more", { count: mine.activities.length - SHOWN })} />}
      </Group>
      {mine.participants.length > 0 && <p className="mt-2"><Link href={`${home}/matrix/me`} className="text-sm font-medium text-accent hover:underline">{t("mine.card")}</Link></p>}
      <Group title={t("mine.questions")} isEmpty={mine.questions.length === 0}>
        {mine.questions.slice(0, SHOWN).map(({ id, title }) => <Item key={id} href={questionAddress(live.home, id)} text={title || t("untitled")} />)}
        {mine.questions.length > SHOWN && <Item href={`${home}/audit`} text={t("mine.more", { count: mine.questions.length - SHOWN })} />}
      </Group>
      <Group title={t("mine.steps")} isEmpty={mine.maps.length === 0}>
        {mine.maps.map(({ process, variant, steps }) => (
          <Item key={`${process.id}/${variant}`} href={`${home}/map/${process.id}`} text={process.title || t("untitled")} note={t(`mine.onMap.${variant}`, { count: steps })} />
        ))}
      </Group>
    </AsideSection>
  );
}

function Group({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }) {
  if (isEmpty) return null;
  return (
    <div className="mt-3">
      <h3 className="text-sm font-medium text-ink-2">{title}</h3>
      <ul className="mt-0.5">{children}</ul>
    </div>
  );
}

function Item({ href, text, note = null, before }: { href: string; text: string; note?: string | null; before?: ReactNode }) {
  return (
    <li>
      <Link href={href} className="-mx-2 flex min-h-7 items-start gap-2 rounded-sm px-2 py-1 hover:bg-hover">
        {before && <span className="flex shrink-0 gap-1">{before}</span>}
        <span className="min-w-0">
          {text}
          {note && <span className="block text-sm text-ink-2">{note}</span>}
        </span>
      </Link>
    </li>
  );
}
