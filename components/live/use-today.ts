"use client";
import { useTimeZone } from "next-intl";
import { useState } from "react";
import { dayOf } from "#model/days.ts";

/** The day it is when this is first drawn, `YYYY-MM-DD`, where the reader is; only for what the server never draws. */
export function useToday(): string {
  const timeZone = useTimeZone() ?? "UTC";
  const [today] = useState(() => dayOf(new Date(), timeZone));
  return today;
}
