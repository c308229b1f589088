"use client";
import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { Goal } from "#model/shape.ts";

type Props = Pick<ComponentProps<"button">, "draggable" | "onDragStart" | "onDragEnd" | "onKeyDown"> & { goal: Goal };

/** What a goal is dragged by, and moved by with Alt and the arrows. */
export function GoalHandle({ goal, ...drag }: Props) {
  const t = useTranslations("goals");
  return (
    <button
      {...drag} type="button" title={t("handleHint")} aria-label={t("handle", { title: goal.title || t("untitled") })} aria-describedby="goal-handle-hint"
      className="inline-flex h-6 w-6 shrink-0 cursor-grab items-center justify-center rounded-sm text-ink-3 transition-colors hover:bg-hover hover:text-ink active:cursor-grabbing pointer-coarse:hidden"
    >
      <GripVertical aria-hidden size={16} />
    </button>
  );
}
