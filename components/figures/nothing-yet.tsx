"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { registerAddress } from "#components/live/register-address.ts";
import { useLive } from "#components/live/live-context.ts";
import { buttonClass } from "#components/ui/button-class.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";

const WAYS = { map: "/map", team: "/team" } as const;
type Props = { view: "handOffs" | "load" | "systems" | "data" | "channels"; to: "map" | "team" | "systems" | "channels" };

/** Says what is to be filled in before there are figures, and leads there. */
export function NothingYet({ view, to }: Props) {
  const t = useTranslations("figures.empty");
  const { home } = useLive();
  const href = to === "map" || to === "team" ? home + WAYS[to] : registerAddress(home, to);
  return <EmptyState title={t(`${view}.title`)} action={<Link href={href} className={buttonClass()}>{t(`go.${to}`)}</Link>}>{t(`${view}.body`)}</EmptyState>;
}
