"use client";
import type { ReactNode } from "react";
import { signOut } from "#components/accounts/sign-in.ts";
import { Button } from "#components/ui/button.tsx";

export function SignOutButton({ children }: { children: ReactNode }) {
  return <Button variant="ghost" onClick={() => void signOut()}>{children}</Button>;
}
