"use client";
import { X } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = {
  icon: ReactNode;
  /** What kind of thing it is, for screen readers. */
  kind: string;
  title: string;
  /** Where it leads; null where it leads nowhere. */
  address: string | null;
  /** Said of going there. */
  hint: string;
  /** What takes it away is called so, and does so. */
  unlink?: { readonly label: string; readonly onUnlink: () => void } | undefined;
};

/** Something linked, as a chip that goes there. */
export function LinkChip({ icon, kind, title, address, hint, unlink }: Props) {
  const body = (
    <>
      {icon}
      <span className="sr-only">{kind}: </span>
      <span className="truncate">{title}</span>
    </>
  );
  return (
    <span className="inline-flex h-7 max-w-[min(18rem,100%)] min-w-0 items-center rounded-md border border-line bg-raised text-sm text-ink-2">
      {address
        ? <Link href={address} title={hint} className={`inline-flex h-full min-w-0 items-center gap-1.5 rounded-md pl-2 hover:bg-hover hover:text-ink ${unlink ? "pr-1" : "pr-2"}`}>{body}</Link>
        : <span className={`inline-flex min-w-0 items-center gap-1.5 pl-2 ${unlink ? "pr-1" : "pr-2"}`}>{body}</span>}
      {unlink && (
        <button type="button" aria-label={unlink.label} onClick={unlink.onUnlink} className="inline-flex h-full w-6 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink">
          <X aria-hidden size={14} />
        </button>
      )}
    </span>
  );
}
