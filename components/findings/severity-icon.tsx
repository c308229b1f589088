import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { classNames } from "#components/ui/class-names.ts";
import type { Severity } from "#model/findings/finding.ts";

const LOOKS = { error: { Icon: CircleAlert, tone: "text-danger" }, warning: { Icon: TriangleAlert, tone: "text-warning" }, info: { Icon: Info, tone: "text-ink-3" } } as const satisfies Record<Severity, unknown>;

/** How bad it is, by shape and by colour. */
export function SeverityIcon({ severity, size = 16, className }: { severity: Severity; size?: number; className?: string }) {
  const { Icon, tone } = LOOKS[severity];
  return <Icon aria-hidden size={size} className={classNames("shrink-0", tone, className)} />;
}
