"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useCurrency } from "#components/api/use-currency.ts";
import { useLive } from "#components/live/live-context.ts";
import { parseNumber } from "#components/ui/parse-number.ts";
import { FIGURE_MAX } from "#model/fields.ts";
import { parseMoney } from "#model/money.ts";

/** Reads and says amounts of money in the workspace's currency. */
export function useMoney() {
  const t = useTranslations("live.money");
  const format = useFormatter();
  const locale = useLocale();
  const currency = useCurrency(useLive().workspace);
  return useMemo(() => {
    const say = (amount: number): string => format.number(amount, { style: "currency", currency, currencyDisplay: "narrowSymbol", minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 });
    const sign = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(0).find(({ type }) => type === "currency")?.value ?? currency;
    return {
      say,
      /** The currency's own sign. */
      sign,
      /** The amount in what was typed, null for nothing; or why it cannot be taken, in words. */
      read(typed: string): { amount: number | null } | { problem: string } {
        const amount = parseMoney(typed, currency, (digits) => parseNumber(digits, locale));
        if (amount === "otherCurrency") return { problem: t("otherCurrency", { typed, sign }) };
        if (amount === "notUnderstood" || (amount !== null && (amount < 0 || amount > FIGURE_MAX))) return { problem: t("notUnderstood", { typed, example: say(1500) }) };
        return { amount };
      },
    };
  }, [t, format, locale, currency]);
}
