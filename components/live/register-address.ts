import type { Home } from "#components/live/home.ts";

/** What the audit keeps beside its questions, each under a tab of its page. */
export const REGISTERS = ["systems", "channels", "access", "integrations"] as const;
export type Register = (typeof REGISTERS)[number];

const RECORD = /^#record=([0-9a-z]{1,64})$/;
/** The address of a register, opened at one of its records if one is named. */
export const registerAddress = (home: Home, register: Register, record?: string): string => `${home}/audit?tab=${register}${record ? `#record=${record}` : ""}`;
/** The record that the end of an address asks for; null when it asks for none. */
export const recordOfHash = (hash: string): string | null => RECORD.exec(hash)?.[1] ?? null;
