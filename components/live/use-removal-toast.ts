"use client";
import { useCallback } from "react";
import type { Plan } from "#model/shape.ts";
import { useLive } from "#components/live/live-context.ts";
import { useToast } from "#components/ui/toast.tsx";

type Removal = {
  title: string;
  detail?: string | undefined;
  /** The word for taking it back. */
  undo: string;
  onUndo: () => void;
  /** Whether what was removed is there again. */
  isBack: (plan: Plan) => boolean;
  /** Whether it is still said on another page: the one it was said on has gone with it. */
  travels?: boolean;
};

/** Says that something is gone, with a way back to just that, whatever has been done since; says so no longer once it is back in another way. */
export function useRemovalToast(): (removal: Removal) => void {
  const { plan } = useLive();
  const toast = useToast();
  return useCallback(({ title, detail, undo, onUndo, isBack, travels = false }) => {
    const stop = plan.subscribe(() => void (isBack(plan.get()) && toast.close(id)));
    const id = toast.add({ title, detail, action: { label: undo, onClick: onUndo }, isLocal: !travels, onClosed: stop });
  }, [plan, toast]);
}
