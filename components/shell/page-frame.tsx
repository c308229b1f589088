import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "#components/shell/wordmark.tsx";

type Props = {
  title: ReactNode;
  /** At the right of the title. */
  action?: ReactNode;
  /** At the right of the bar: the account. */
  account: ReactNode;
  children: ReactNode;
};

/** A page of mine, outside of any workspace. */
export function PageFrame({ title, action, account, children }: Props) {
  return (
    <div className="min-h-dvh bg-surface">
      <header className="flex h-12 items-center justify-between border-b border-line px-4">
        <Link href="/" className="rounded-sm"><Wordmark /></Link>
        {account}
      </header>
      <main className="mx-auto w-full max-w-3xl px-4 py-10 sm:px-6">
        <div className="mb-6 flex min-h-9 flex-wrap items-center justify-between gap-3">
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          {action}
        </div>
        {children}
      </main>
    </div>
  );
}
