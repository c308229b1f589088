"use client";
import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { printChord } from "#components/ui/chord.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useIsMac } from "#components/ui/use-is-mac.ts";
import { mapPath } from "#components/map/map-path.ts";
import { MAP_KEYS } from "#components/map/nav/shortcuts.ts";
import { useOpenProcess } from "#components/map/nav/use-trail.ts";
import { parseMapKey, type MapKey, type Step } from "#model/shape.ts";

/** The process that a step stands for: what opening it is called, and how; null when it stands for none. */
function useLinked(step: Step): { name: string; href: string; open: () => void } | null {
  const t = useTranslations("map.nav");
  const open = useOpenProcess();
  const { home } = useLive();
  const process = step.linkedProcess;
  const title = usePlan((plan) => plan.processes.find(({ id }) => id === process)?.title);
  if (process === null || title === undefined) return null;
  const { variant } = parseMapKey(step.map);
  return { name: t("open", { title: title || t("untitled") }), href: mapPath(home, process, variant), open: () => open(process, { map: step.map as MapKey, step: step.id }) };
}

/** On a step that stands for another process, in place of BPMN's marker: opens it. */
export function OpenLinked({ step }: { step: Step }) {
  const linked = useLinked(step);
  if (!linked) return null;
  return (
    <button
      // By the keyboard it is Ctrl+Enter, or a tool of the selection.
      type="button" tabIndex={-1} aria-label={linked.name} title={linked.name}
      className="nodrag nopan nokey absolute bottom-0 left-1/2 flex h-4 w-6 -translate-x-1/2 items-center justify-center rounded-t-sm border border-b-0 border-ink-2 bg-raised text-accent hover:bg-accent hover:text-on-accent"
      onClick={(event) => {
        event.stopPropagation();
        linked.open();
      }}
      // The first press has opened it.
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <ArrowUpRight aria-hidden size={13} strokeWidth={2.25} />
    </button>
  );
}

/** The same among the tools of a selection. */
export function OpenLinkedTool({ step }: { step: Step }) {
  const linked = useLinked(step);
  const isMac = useIsMac();
  return linked && <IconButton label={linked.name} keys={printChord(MAP_KEYS.moving.open[0], isMac)} onClick={linked.open}><ArrowUpRight aria-hidden size={16} /></IconButton>;
}

/** The same among a step's facts: a link, to be opened in another tab too. */
export function OpenLinkedFact({ step }: { step: Step }) {
  const linked = useLinked(step);
  if (!linked) return null;
  return (
    <Link
      href={linked.href} className="ml-28 flex min-h-7 items-center gap-1 rounded-sm px-1.5 text-accent hover:bg-hover"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        linked.open();
      }}
    >
      <span className="min-w-0 truncate">{linked.name}</span>
      <ArrowUpRight aria-hidden size={14} className="shrink-0" />
    </Link>
  );
}
