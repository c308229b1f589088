import type { Home } from "#components/live/home.ts";
import { registerAddress, REGISTERS, type Register } from "#components/live/register-address.ts";

/** What the page of the audit holds, in order; the questions are what it opens with. */
export const TABS = ["questions", ...REGISTERS] as const;
export type Tab = "questions" | Register;

/** The tab that an address names; one that there is not is the questions. */
export const tabOf = (named: string | null): Tab => TABS.find((tab) => tab === named) ?? "questions";

export const tabAddress = (home: Home, tab: Tab): string => (tab === "questions" ? `${home}/audit` : registerAddress(home, tab));
