"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Question } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { LinkChip } from "#components/ui/link-chip.tsx";
import { LinkIcon } from "#components/audit/links/link-icon.tsx";
import { isSameTargets, targetsOf, type LinkTarget } from "#components/audit/links/link-kinds.ts";

type Props = {
  question: Question;
  /** Takes a link away; without, the chips are only ways to what they name. */
  onUnlink?: ((target: LinkTarget) => void) | undefined;
  children?: ReactNode;
};

/** What a question speaks of, as chips that go there; `children` come after them. */
export function LinkChips({ question, onUnlink, children }: Props) {
  const t = useTranslations("audit.links");
  const { home } = useLive();
  const targets = usePlan((plan) => targetsOf(home, plan, question), isSameTargets);
  return (
    <ul aria-label={t("title")} className="flex flex-wrap items-center gap-1.5">
      {targets.map((target) => <li key={`${target.kind}/${target.id}`} className="min-w-0"><Chip target={target} onUnlink={onUnlink} /></li>)}
      {children && <li>{children}</li>}
    </ul>
  );
}

function Chip({ target, onUnlink }: { target: LinkTarget; onUnlink: Props["onUnlink"] }) {
  const t = useTranslations("audit.links");
  const { kind, colour, address } = target;
  const title = target.title || t("untitled");
  return (
    <LinkChip
      icon={<LinkIcon kind={kind} colour={colour} />} kind={t(`kind.${kind}`)} title={title} address={address} hint={t("goTo", { title })}
      unlink={onUnlink && { label: t("unlink", { title }), onUnlink: () => onUnlink(target) }}
    />
  );
}
