"use client";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { AnchorIcon } from "#components/comments/anchor-icon.tsx";
import { foundThings } from "#components/comments/compose/mention-choices.ts";
import { useLive } from "#components/live/live-context.ts";
import { PickerDialog, type PickerGroup } from "#components/ui/picker-dialog.tsx";
import type { ThingKind } from "#model/anchor-key.ts";

const KINDS = ["goal", "step", "activity", "question", "system", "channel", "participant", "process"] as const satisfies readonly ThingKind[];

/** Finds another thing of the plan for a thread to be about. */
export function MoveThread({ onMove, onClosed }: { onMove: (anchor: string) => void; onClosed: () => void }) {
  const t = useTranslations("comments");
  const [open, setOpen] = useState(true);
  const [query, setQuery] = useState("");
  const { plan } = useLive();
  const groups = useMemo((): readonly PickerGroup[] => {
    const found = foundThings(plan.get(), query);
    return KINDS.map((kind) => ({
      id: kind, label: t(`kind.${kind}`), options: found.filter((choice) => choice.kind === kind).map(({ target, name }) => ({ id: target, label: name, icon: <AnchorIcon kind={kind} /> })),
    }));
  }, [plan, query, t]);
  return (
    <PickerDialog
      open={open} onOpenChange={setOpen} onClosed={onClosed} title={t("moveTo")} placeholder={t("moveTo")} query={query} onQueryChange={setQuery} groups={groups} nothing={t("empty.search")}
      onChoose={(anchor) => {
        onMove(anchor);
        setOpen(false);
      }}
    />
  );
}
