"use client";
import { useFormatter } from "next-intl";
import { useCallback } from "react";

/** Writes a number as spreadsheets read it in the reader's language: no grouping, one decimal at the most. */
export function usePlainNumber(): (value: number) => string {
  const format = useFormatter();
  return useCallback((value) => format.number(value, { useGrouping: false, maximumFractionDigits: 1 }).replace("−", "-"), [format]);
}
