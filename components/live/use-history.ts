"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CommandType } from "#model/commands.ts";
import { useLive } from "#components/live/live-context.ts";
import { readName } from "#components/live/step-names.ts";
import { useSignal } from "#components/live/use-signal.ts";

/** Undo and redo of my own changes. The labels are in the reader's language, to stand after "Undo: "; null when there is nothing. */
export type UseHistory = {
  undo: () => void;
  redo: () => void;
  /** From `pause` to `resume`, what I do is one step: a gesture. */
  pause: () => void;
  resume: () => void;
  undoLabel: string | null;
  redoLabel: string | null;
};

export function useHistory(): UseHistory {
  const live = useLive();
  const commands = useTranslations("commands");
  const gestures = useTranslations("gestures");
  const state = useSignal(live.history.state);
  const actions = useMemo(() => {
    const whenAllowed = (go: () => void) => () => {
      if (live.may("plan.edit")) go();
    };
    const { undo, redo, pause, resume } = live.history;
    return { undo: whenAllowed(undo), redo: whenAllowed(redo), pause, resume };
  }, [live]);
  const label = (kept: string | null) => {
    if (kept === null) return null;
    const name = readName(kept);
    return "command" in name ? commands(name.command.replace(".", "_") as CommandKey) : gestures(name.gesture, { count: name.count });
  };
  return { ...actions, undoLabel: label(state.undo), redoLabel: label(state.redo) };
}

type Underscored<T extends string> = T extends `${infer A}.${infer B}` ? `${A}_${B}` : T;
type CommandKey = Underscored<CommandType>;
