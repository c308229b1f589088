"use client";
import { useFormatter, useTranslations } from "next-intl";
import { DurationInput } from "#components/live/duration-input.tsx";
import { useDuration } from "#components/live/use-duration.ts";
import { useMoney } from "#components/live/use-money.ts";
import { FactRow, FIELD } from "#components/map/inspector/row.tsx";
import type { Fact } from "#components/map/inspector/use-facts.ts";
import { DraftInput } from "#components/ui/draft-input.tsx";
import { NumberInput } from "#components/ui/number-input.tsx";
import { Select, type Option } from "#components/ui/select.tsx";
import { FIGURE_MAX } from "#model/fields.ts";

const CONTROL = `h-7 w-full ${FIELD}`;

/** One of a few words. `T` holds null where it may be unknown. */
export function ChoiceFact<T extends string | null>({ fact, label, options }: { fact: Fact<T>; label: string; options: readonly Option<T>[] }) {
  const t = useTranslations("map.inspector");
  const chosen = options.find(({ value }) => value === fact.value);
  return (
    <FactRow fact={fact} label={label} plain={fact.value === undefined ? t("differs") : fact.value === null ? null : chosen?.label}>
      {/* What differs is none of the options. */}
      <Select<string | null>
        aria-label={label} look="bare" size="sm" className={fact.value === null || fact.value === undefined ? `${CONTROL} text-ink-3!` : CONTROL}
        value={fact.value === undefined ? "+differs" : fact.value} placeholder={fact.value === undefined ? t("differs") : t("unknown")}
        options={options} onValueChange={(next) => fact.set(next as T)}
      />
    </FactRow>
  );
}

/** A duration, in minutes. */
export function DurationFact({ fact, label }: { fact: Fact<number | null>; label: string }) {
  const t = useTranslations("map.inspector");
  const { say } = useDuration();
  const { value } = fact;
  return (
    <FactRow fact={fact} label={label} plain={value === undefined ? t("differs") : value === null ? null : say(value)}>
      <DurationInput aria-label={label} value={value ?? null} placeholder={value === undefined ? t("differs") : t("empty.duration")} onCommit={fact.set} says="under" className={CONTROL} />
    </FactRow>
  );
}

/** A number from zero to `max`. */
export function NumberFact({ fact, label, max = FIGURE_MAX, unit }: { fact: Fact<number | null>; label: string; max?: number; unit?: string }) {
  const t = useTranslations("map.inspector");
  const format = useFormatter();
  const { value } = fact;
  const refusal = (typed: string) => (max < FIGURE_MAX ? t("badNumber", { typed, max }) : t("badCount", { typed }));
  return (
    <FactRow fact={fact} label={label} plain={value === undefined ? t("differs") : value === null ? null : `${format.number(value)}${unit ? `\u00a0${unit}` : ""}`}>
      <span className="relative block [&>span]:w-full">
        <NumberInput aria-label={label} value={value ?? null} least={0} limit={max} placeholder={value === undefined ? t("differs") : max < FIGURE_MAX && unit ? t("empty.upTo", { max }) : t("empty.number")} refusal={refusal} onCommit={fact.set} says="under" className={CONTROL} />
        {unit && <span aria-hidden className="pointer-events-none absolute top-0 right-2 flex h-7 w-auto! items-center text-ink-3">{unit}</span>}
      </span>
    </FactRow>
  );
}

/** An amount of money, in the workspace's currency. */
export function MoneyFact({ fact, label }: { fact: Fact<number | null>; label: string }) {
  const t = useTranslations("map.inspector");
  const { say, sign, read } = useMoney();
  const { value } = fact;
  const commit = (typed: string) => {
    const found = read(typed);
    if ("problem" in found) return found.problem;
    if (found.amount !== value) fact.set(found.amount);
    return null;
  };
  return (
    <FactRow fact={fact} label={label} plain={value === undefined ? t("differs") : value === null ? null : say(value)}>
      <DraftInput aria-label={label} inputMode="decimal" maxLength={40} value={typeof value === "number" ? say(value) : ""} placeholder={value === undefined ? t("differs") : t("empty.money", { sign })} onCommit={commit} says="under" className={CONTROL} />
    </FactRow>
  );
}

/** Whether something is so. */
export function FlagFact({ fact, label }: { fact: Fact<boolean>; label: string }) {
  const t = useTranslations("map.inspector");
  const options = [{ value: "yes", label: t("yes") }, { value: "no", label: t("no") }];
  const value = fact.value === undefined ? undefined : fact.value ? "yes" : "no";
  return <ChoiceFact fact={{ ...fact, value, commands: (next: string) => fact.commands(next === "yes"), set: (next: string) => fact.set(next === "yes") }} label={label} options={options} />;
}
