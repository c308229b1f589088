"use client";
import type { ComponentProps } from "react";
import { useDuration } from "#components/live/use-duration.ts";
import { useReadDuration } from "#components/live/use-read-duration.ts";
import { DraftInput } from "#components/ui/draft-input.tsx";

type Props = Omit<ComponentProps<typeof DraftInput>, "value" | "onCommit" | "inputMode" | "maxLength"> & {
  /** Minutes, null for not known. */
  value: number | null;
  onCommit: (minutes: number | null) => void;
};

/** A duration typed as people say it: "2 h", "1,5 дня", "1:30". What is not understood is said so, and the old value stays. */
export function DurationInput({ value, onCommit, ...rest }: Props) {
  const { say } = useDuration();
  const read = useReadDuration();
  const commit = (typed: string) => {
    const found = read(typed);
    if ("problem" in found) return found.problem;
    if (found.minutes !== value) onCommit(found.minutes);
    return null;
  };
  return <DraftInput {...rest} maxLength={40} value={value === null ? "" : say(value)} onCommit={commit} />;
}
