"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Command } from "#model/commands.ts";
import type { Values } from "#model/commands/values.ts";
import { useApply } from "#components/live/use-apply.ts";
import { useRemovalToast } from "#components/live/use-removal-toast.ts";

/** The commands of one register's records. */
const COMMANDS = {
  systems: {
    add: (id: string): Command => ({ type: "system.add", id }),
    set: (id: string, values: Values<"systems">): Command => ({ type: "system.set", id, values }),
    remove: (id: string): Command => ({ type: "system.remove", ids: [id] }),
    restore: (id: string): Command => ({ type: "system.restore", ids: [id] }),
  },
  channels: {
    add: (id: string): Command => ({ type: "channel.add", id }),
    set: (id: string, values: Values<"channels">): Command => ({ type: "channel.set", id, values }),
    remove: (id: string): Command => ({ type: "channel.remove", ids: [id] }),
    restore: (id: string): Command => ({ type: "channel.restore", ids: [id] }),
  },
  integrations: {
    add: (id: string): Command => ({ type: "integration.add", id }),
    set: (id: string, values: Values<"integrations">): Command => ({ type: "integration.set", id, values }),
    remove: (id: string): Command => ({ type: "integration.remove", ids: [id] }),
    restore: (id: string): Command => ({ type: "integration.restore", ids: [id] }),
  },
} as const;
export type Kept = keyof typeof COMMANDS;

/** What can be done with a register's records; each is one undo step. The same object throughout. */
export function useRegisterActions<K extends Kept>(of: K) {
  const apply = useApply();
  const tellRemoved = useRemovalToast();
  const t = useTranslations("audit");
  return useMemo(() => {
    const commands = COMMANDS[of];
    const words: Kept = of;
    return {
      add: (id: string) => apply(commands.add(id)),
      set: (id: string, values: Parameters<(typeof COMMANDS)[K]["set"]>[1]) => void apply(commands.set(id, values)),
      remove(id: string, title: string) {
        if (!apply(commands.remove(id))) return false;
        tellRemoved({
          title: title.trim() ? t(`${words}.removed`, { title }) : t(`${words}.removedUntitled`), undo: t("undo"),
          onUndo: () => void apply(commands.restore(id)), isBack: (plan) => plan[of].some((record) => record.id === id),
        });
        return true;
      },
    };
  }, [of, apply, tellRemoved, t]);
}
