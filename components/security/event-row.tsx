"use client";
import { Ban, Download, Link2, LogIn, Mail, Settings, TriangleAlert, Users, type LucideIcon } from "lucide-react";
import { useFormatter } from "next-intl";
import { useApartWords } from "#components/api/apart-words.tsx";
import type { Outputs } from "#components/api/outputs.ts";
import { classNames } from "#components/ui/class-names.ts";
import { SECURITY_GROUP_NAMES, SECURITY_GROUPS, type SecurityGroup, type SecurityKind } from "#model/security.ts";
import { saySecurity, sayWho, type SaySecurity } from "#model/security-words.ts";

export type Event = Outputs["security"]["list"]["events"][number];

const ICONS: Readonly<Record<SecurityGroup, LucideIcon>> = { signIn: LogIn, people: Users, invitations: Mail, links: Link2, downloads: Download, workspace: Settings, refusals: Ban };
/** What somebody tried and was not let do. */
const REFUSED: readonly SecurityKind[] = ["signIn.failed", "link.wrongPassword", "update.refused"];
const groupOf = (kind: SecurityKind): SecurityGroup => SECURITY_GROUP_NAMES.find((name) => (SECURITY_GROUPS[name] as readonly SecurityKind[]).includes(kind)) ?? "workspace";

/** One event: when, who, what, and from which network. */
export function EventRow({ event }: { event: Event }) {
  const t = useApartWords("security");
  const format = useFormatter();
  const say = t as unknown as SaySecurity;
  const isRefused = REFUSED.includes(event.kind);
  const Icon = isRefused ? TriangleAlert : ICONS[groupOf(event.kind)];
  return (
    <li className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2 py-2.5 text-sm md:grid-cols-[20px_minmax(0,11rem)_minmax(0,1fr)_12rem_4.5rem] md:items-baseline md:gap-x-3 md:py-2">
      <Icon aria-hidden size={16} className={classNames("mt-0.5 md:self-start", isRefused ? "text-warning" : "text-ink-3")} />
      <span className="min-w-0 truncate font-medium text-ink" title={sayWho(event, say)}>{sayWho(event, say)}</span>
      <time dateTime={event.at} suppressHydrationWarning className="text-right text-ink-3 tabular-nums md:order-last">{format.dateTime(new Date(event.at), { timeStyle: "short" })}</time>
      <span className={classNames("col-start-2 col-end-4 min-w-0 wrap-anywhere md:col-auto", isRefused ? "text-warning" : "text-ink-2")}>{saySecurity(event, say)}</span>
      <span className="col-start-2 col-end-4 text-xs text-ink-3 tabular-nums md:col-auto md:text-right md:text-sm" title={t("networkHint")}>{event.network === null ? t("noNetwork") : t("network", { network: event.network })}</span>
    </li>
  );
}
