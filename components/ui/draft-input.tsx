"use client";
import { useId, useState, type ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { BARE_CONTROL } from "#components/ui/control-class.ts";
import { useToast } from "#components/ui/toast.tsx";

type Props = Pick<ComponentProps<"input">, "placeholder" | "inputMode" | "maxLength" | "disabled" | "style"> & {
  "aria-label": string;
  /** What is kept, as it is shown. */
  value: string;
  /** Takes what was typed, spaces around it gone; or returns what is wrong with it, and what was kept stays. */
  onCommit: (typed: string) => string | null;
  className?: string;
};

/** One value typed in place: kept on Enter and on leaving, given up on Escape. */
export function DraftInput({ value, onCommit, className, ...rest }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  const id = useId();

  const commit = (isLeaving: boolean) => {
    const typed = draft?.trim() ?? null;
    const wrong = typed === null || typed === value.trim() ? null : onCommit(typed);
    // Whoever leaves sees what was kept, and is told why somewhere that lasts.
    if (wrong !== null && isLeaving) toast.add({ title: wrong, tone: "danger" });
    setProblem(isLeaving ? null : wrong);
    if (wrong === null || isLeaving) setDraft(null);
  };

  return (
    <span className="relative inline-flex min-w-0">
      <input
        {...rest} type="text" autoComplete="off" value={draft ?? value}
        aria-invalid={problem ? true : undefined} aria-describedby={problem ? id : undefined}
        className={classNames(BARE_CONTROL, className)}
        onChange={(event) => {
          setDraft(event.target.value);
          setProblem(null);
        }}
        onBlur={() => commit(true)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") commit(false);
          if (event.key === "Escape" && (draft !== null || problem !== null)) {
            event.stopPropagation();
            setDraft(null);
            setProblem(null);
          }
        }}
      />
      {problem && <span id={id} role="alert" className="absolute top-full left-0 z-20 mt-1 w-64 rounded-md bg-raised px-2.5 py-1.5 text-sm text-danger shadow-pop">{problem}</span>}
    </span>
  );
}
