"use client";
import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Question } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
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
  const { workspace } = useLive();
  const targets = usePlan((plan) => targetsOf(workspace, plan, question), isSameTargets);
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
  const body = (
    <>
      <LinkIcon kind={kind} colour={colour} />
      <span className="sr-only">{t(`kind.${kind}`)}: </span>
      <span className="truncate">{title}</span>
    </>
  );
  return (
    <span className="inline-flex h-7 max-w-72 min-w-0 items-center rounded-md border border-line bg-raised text-sm text-ink-2">
      {address
        ? <Link href={address} title={t("goTo", { title })} className={`inline-flex h-full min-w-0 items-center gap-1.5 rounded-md pl-2 hover:bg-hover hover:text-ink ${onUnlink ? "pr-1" : "pr-2"}`}>{body}</Link>
        : <span className={`inline-flex min-w-0 items-center gap-1.5 pl-2 ${onUnlink ? "pr-1" : "pr-2"}`}>{body}</span>}
      {onUnlink && (
        <button type="button" aria-label={t("unlink", { title })} onClick={() => onUnlink(target)} className="inline-flex h-full w-6 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink">
          <X aria-hidden size={14} />
        </button>
      )}
    </span>
  );
}
