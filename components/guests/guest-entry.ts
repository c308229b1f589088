"use client";
import { createContext, useContext } from "react";

/** What the door of a review link does with the key that it is given. */
export const GuestEntryContext = createContext<((key: string) => void) | null>(null);

export function useGuestEntry(): (key: string) => void {
  const enter = useContext(GuestEntryContext);
  if (!enter) throw new Error("useGuestEntry outside of a review link");
  return enter;
}
