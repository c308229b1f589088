"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { useTRPC } from "#components/api/trpc.ts";
import { currencyOf, type Currency } from "#model/money.ts";

/** What amounts of money are in here; the usual one of the reader's language until that is known. */
export function useCurrency(workspace: string): Currency {
  const trpc = useTRPC();
  const locale = useLocale();
  return useQuery(trpc.workspaces.get.queryOptions({ workspace })).data?.currency ?? currencyOf(locale);
}
