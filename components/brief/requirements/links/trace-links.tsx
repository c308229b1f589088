"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Values } from "#model/commands/values.ts";
import type { Requirement } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { LinkChip } from "#components/ui/link-chip.tsx";
import { isSameTraces, TRACE_ICONS, tracesOf } from "#components/brief/requirements/links/trace-kinds.ts";

/** More chips than these stand behind a press. */
const SHOWN = 4;

type Props = { requirement: Requirement; canEdit: boolean; onChange: (values: Values<"requirements">) => void };

/** The goals that a requirement serves, the steps and systems that it is about, as chips that go there. */
export function TraceLinks({ requirement, canEdit, onChange }: Props) {
  const t = useTranslations("requirements.links");
  const { home } = useLive();
  const traces = usePlan((plan) => tracesOf(home, plan, requirement), isSameTraces);
  const [isWhole, setWhole] = useState(false);
  if (traces.length === 0) return null;
  const rest = isWhole ? 0 : traces.length - SHOWN;
  return (
    <ul aria-label={t("title")} className="flex min-w-0 flex-wrap items-center gap-1.5">
      {(rest > 1 ? traces.slice(0, SHOWN) : traces).map(({ kind, id, title: given, address }) => {
        const [Icon, title] = [TRACE_ICONS[kind], given || t("untitled")];
        return (
          <li key={`${kind}/${id}`} className="flex max-w-full min-w-0">
            <LinkChip
              icon={<Icon aria-hidden size={14} className="shrink-0 text-ink-3" />} kind={t(`kinds.${kind}`)} title={title} address={address} hint={t("goTo", { title })}
              unlink={canEdit ? { label: t("unlink", { title }), onUnlink: () => onChange({ [kind]: requirement[kind].filter((one) => one !== id) }) } : undefined}
            />
          </li>
        );
      })}
      {rest > 1 && <li><button type="button" onClick={() => setWhole(true)} className="h-7 rounded-md px-1.5 text-sm text-ink-2 hover:bg-hover hover:text-ink">{t("more", { count: rest })}</button></li>}
    </ul>
  );
}
