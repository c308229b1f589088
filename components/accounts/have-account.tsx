"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { keepInvitation } from "#components/accounts/invitation-cookie.ts";

type Props = { invitation: { token: string; cookie: string }; email: string | null; children: ReactNode };

/** To signing in, and from there into the workspace without another press. */
export function HaveAccount({ invitation: { token, cookie }, email, children }: Props) {
  const search = new URLSearchParams({ callbackUrl: `/invite/${token}`, ...(email && { email }) });
  return <Link href={`/sign-in?${search}`} onClick={() => keepInvitation(cookie, token)} className="self-start rounded-sm font-medium text-accent hover:underline">{children}</Link>;
}
