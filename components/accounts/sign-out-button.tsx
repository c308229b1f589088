"use client";
import type { ReactNode } from "react";
import { signOut } from "#components/accounts/sign-in.ts";
import { Button } from "#components/ui/button.tsx";

/** Ends this browser's session and goes on at `next`. */
export function SignOutButton({ user, next, children }: { user: string; next: string; children: ReactNode }) {
  return <Button variant="ghost" onClick={() => void signOut(user, next)}>{children}</Button>;
}
