"use client";
import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Holder } from "#model/access.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { groupPeople } from "#components/live/group-people.ts";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePeople } from "#components/live/use-people.ts";
import { useSaveState } from "#components/live/use-save-state.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { useWhere } from "#components/live/use-where.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { AsideSection } from "#components/overview/aside-section.tsx";

/** Who has the workspace open now, and where in it they are. */
export function PeopleList() {
  const t = useTranslations("overview");
  const live = useLive();
  const role = useSignal(live.role);
  const people = groupPeople(usePeople());
  const { state } = useSaveState();
  const isCutOff = state === "offline" || state === "closed";
  return (
    <AsideSection title={t("people.title")}>
      <ul className="flex flex-col gap-1">
        <Person name={live.me.name} role={role} pages={["overview"]} isMe />
        {people.map((person) => <Person key={person.memberId} {...person} />)}
      </ul>
      {isCutOff && <p className="mt-2 text-sm text-ink-2">{t("people.cutOff")}</p>}
      {!isCutOff && state !== "connecting" && people.length === 0 && <Alone />}
    </AsideSection>
  );
}

function Person({ name, role, colour = "slate", pages, isMe = false }: { name: string; role: Holder; colour?: string; pages: readonly string[]; isMe?: boolean }) {
  const t = useTranslations("overview");
  const tTeam = useTranslations("team");
  const where = useWhere()(pages);
  return (
    <li className="flex min-w-0 items-center gap-2">
      <Avatar name={name} colour={colour} />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{isMe ? t("people.me", { name }) : name}</span>
        <span className="block truncate text-sm text-ink-2">{isMe ? tTeam(`roles.${role}.name`) : t("people.where", { role: tTeam(`roles.${role}.name`), page: where })}</span>
      </span>
    </li>
  );
}

/** Nobody else is here: said as it is; an owner who has invited nobody yet is shown where to. */
function Alone() {
  const t = useTranslations("overview");
  const live = useLive();
  const trpc = useTRPC();
  const may = useMay();
  const members = useQuery(trpc.members.list.queryOptions({ workspace: live.workspace })).data;
  return (
    <div className="mt-2 text-sm text-ink-2">
      <p>{t("people.alone")}</p>
      {members?.length === 1 && may("invitation.manage") && (
        <Link href={`${live.home}/team`} className="mt-2 inline-flex min-h-6 items-center gap-1.5 rounded-sm font-medium text-accent hover:underline">
          <UserPlus aria-hidden size={16} />
          {t("people.invite")}
        </Link>
      )}
    </div>
  );
}
