import { Bookmark, CircleUser, Database, Grid3x3, ListChecks, MapPin, MessageCircle, Rows3, Spline, Square, Target, TriangleAlert, Users, Workflow, type LucideIcon } from "lucide-react";
import type { AnchorKind } from "#model/anchor-key.ts";

const ICONS: Readonly<Record<AnchorKind | "member", LucideIcon>> = {
  member: CircleUser, participant: Users, goal: Target, question: ListChecks, system: Database, channel: MessageCircle, activity: Rows3, cell: Grid3x3, process: Workflow, step: Square, flow: Spline, point: MapPin, version: Bookmark, finding: TriangleAlert,
};

/** The picture of what a thread is about. */
export function AnchorIcon({ kind }: { kind: AnchorKind | "member" }) {
  const Icon = ICONS[kind];
  return <Icon aria-hidden size={14} className="text-ink-3" />;
}
