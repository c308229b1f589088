"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Channel } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { AccountCell, ChannelOwnerCell, ChannelUsedCell, EntryCell } from "#components/audit/registers/channels/cells.tsx";
import type { Column } from "#components/audit/registers/column.ts";
import { Detail } from "#components/audit/registers/detail.tsx";
import { UNSAID, type Facet } from "#components/audit/registers/facets.ts";
import { Register } from "#components/audit/registers/register.tsx";
import { countUsed, UsedIn } from "#components/audit/registers/used-in.tsx";

const TRACKS = "minmax(200px,1fr) minmax(170px,1fr) 170px minmax(240px,1.4fr) 180px 28px";
const textOf = ({ title }: Channel) => title;
const ACCOUNTS = ["company", "personal"] as const;

/** How clients reach the company, from whose accounts they are answered, and where they come into the process. */
export function Channels({ canEdit }: { canEdit: boolean }) {
  const t = useTranslations("audit");
  const { plan } = useLive();
  const channels = usePlan(({ channels: all }) => all);
  const participants = usePlan((now) => now.participants);
  const columns = useMemo((): readonly Column<Channel>[] => {
    const names = new Map(participants.map(({ id, title }) => [id, title]));
    return [
      { id: "owner", head: t("channels.owner"), Cell: ChannelOwnerCell, sortBy: ({ owner }) => names.get(owner ?? "") ?? null },
      { id: "account", head: t("channels.account"), Cell: AccountCell, sortBy: ({ account }) => t(`channels.accounts.${account}`) },
      { id: "entry", head: t("channels.entry"), Cell: EntryCell, sortBy: ({ entryStep }) => plan.get().steps.find(({ id }) => id === entryStep)?.title ?? null },
      { id: "used", head: t("channels.used"), Cell: ChannelUsedCell, sortBy: ({ id }) => -countUsed(plan.get(), "channels", id) },
    ];
  }, [t, participants, plan]);
  const facets = useMemo((): readonly Facet<Channel>[] => [
    { id: "owner", label: t("channels.owner"), all: t("channels.anyOwner"), of: ({ owner }) => owner, options: [...participants.map(({ id, title }) => ({ value: id, label: title || t("untitledParticipant") })), { value: UNSAID, label: t("registers.noOwner") }] },
    { id: "account", label: t("channels.account"), all: t("channels.anyAccount"), of: ({ account }) => account, options: ACCOUNTS.map((value) => ({ value, label: t(`channels.accounts.${value}`) })) },
  ], [t, participants]);
  return <Register of="channels" records={channels} columns={columns} facets={facets} textOf={textOf} tracks={TRACKS} Details={ChannelDetails} canEdit={canEdit} />;
}

function ChannelDetails({ record: { id } }: { record: Channel }) {
  const t = useTranslations("audit.registers");
  return <Detail name={t("usedIn")} className="pt-1"><UsedIn of="channels" id={id} /></Detail>;
}
