import { Database, MessageCircle, Square, User } from "lucide-react";
import { Dot } from "#components/ui/dot.tsx";
import type { LinkKind } from "#components/audit/links/link-kinds.ts";

/** The sign of what is linked; one participant has their colour. */
export function LinkIcon({ kind, colour = null }: { kind: LinkKind; colour?: string | null }) {
  if (colour !== null) return <span aria-hidden className="flex w-3.5 shrink-0 justify-center"><Dot colour={colour} /></span>;
  const Icon = { steps: Square, systems: Database, channels: MessageCircle, participants: User }[kind];
  return <Icon aria-hidden size={14} className="text-ink-3" />;
}
