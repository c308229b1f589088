"use client";
import { useFormatter, useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { DraftInput } from "#components/ui/draft-input.tsx";
import { parseNumber } from "#components/ui/parse-number.ts";

type Props = Omit<ComponentProps<typeof DraftInput>, "value" | "onCommit" | "inputMode"> & {
  value: number | null;
  onCommit: (value: number | null) => void;
  /** The largest number it takes, either way from zero. */
  limit: number;
  /** The smallest it takes; else as far below zero as the largest is above. */
  least?: number;
  /** What to say of something typed that is no number, or past the limit. */
  refusal: (typed: string) => string;
};

/** A number typed in place, shown and read in the reader's format; empty means not known. */
export function NumberInput({ value, onCommit, limit, least = -limit, refusal, ...rest }: Props) {
  const locale = useLocale();
  const format = useFormatter();
  const commit = (typed: string) => {
    const next = typed === "" ? null : parseNumber(typed, locale);
    if (typed !== "" && (next === null || next > limit || next < least)) return refusal(typed);
    if (next !== value) onCommit(next);
    return null;
  };
  return <DraftInput {...rest} inputMode="decimal" value={value === null ? "" : format.number(value, { maximumFractionDigits: 10 })} onCommit={commit} />;
}
