"use client";
import { createContext, useContext, useEffect, useId, useRef, useState, type ComponentProps } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { BARE_CONTROL } from "#components/ui/control-class.ts";
import { keepRefused, refusedIn, useRefused } from "#components/ui/refused-drafts.ts";
import { useToast } from "#components/ui/toast.tsx";

/** What is typed and not yet kept, and what keeps it. */
export type Draft = { readonly typed: string; readonly commit: () => void };
/** Around one field: the name under which what it refuses is kept while it is not shown, and who is told of its draft. */
export const DraftContext = createContext<{ readonly name: string; readonly note: (draft: Draft | null) => void } | null>(null);

type Props = Pick<ComponentProps<"input">, "placeholder" | "inputMode" | "maxLength" | "disabled" | "style"> & {
  "aria-label": string;
  /** What is kept, as it is shown. */
  value: string;
  /** Takes what was typed, spaces around it gone; or returns what is wrong with it, and what was kept stays. */
  onCommit: (typed: string) => string | null;
  className?: string;
  /** Where the problem is said: on a line of its own `under` the field, or `over` what comes below it, where a line would break a row. */
  says?: "under" | "over";
  /** Whether a toast says what the field was left with when it goes; not where that can still be seen. */
  tells?: boolean;
};

const SAYS = { under: "mt-0.5 px-1.5 text-xs", over: "absolute top-full left-0 z-20 mt-1 w-64 rounded-md bg-raised px-2.5 py-1.5 text-sm shadow-pop" };

/** One value typed in place: kept on Enter and on leaving, given up on Escape. What cannot be taken stays as it was typed, marked and explained, until it is put right or given up. */
export function DraftInput({ value, onCommit, className, says = "over", tells = true, ...rest }: Props) {
  const id = useId();
  const around = useContext(DraftContext);
  const name = around?.name ?? id;
  const [draft, setDraft] = useState<string | null>(null);
  const refused = useRefused(name);
  const problem = draft === null ? refused?.problem : undefined;
  const isOwnName = around === null;

  /** Takes what was typed; whether that could be done. */
  const take = (typed: string): boolean => {
    const wrong = typed === value.trim() ? null : onCommit(typed);
    keepRefused(name, wrong === null ? null : { typed, problem: wrong });
    setDraft(null);
    return wrong === null;
  };
  useDraftAround(around?.note, draft, take);
  useTelling(rest["aria-label"], name, tells, isOwnName);

  return (
    <span className="relative inline-flex min-w-0 flex-col">
      <input
        {...rest} type="text" autoComplete="off" value={draft ?? refused?.typed ?? value}
        aria-invalid={problem ? true : undefined} aria-describedby={problem ? id : undefined}
        className={classNames(BARE_CONTROL, className)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={() => draft !== null && take(draft.trim())}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter" && draft !== null && !take(draft.trim())) event.preventDefault();
          if (event.key === "Escape" && (draft !== null || refused !== null)) {
            event.stopPropagation();
            keepRefused(name, null);
            setDraft(null);
          }
        }}
      />
      {problem && <span id={id} role="alert" className={`text-danger ${SAYS[says]}`}>{problem}</span>}
    </span>
  );
}

/** Whoever stands around the field knows what is typed in it. */
function useDraftAround(note: ((draft: Draft | null) => void) | undefined, draft: string | null, take: (typed: string) => unknown): void {
  useEffect(() => {
    note?.(draft === null ? null : { typed: draft.trim(), commit: () => void take(draft.trim()) });
    return () => note?.(null);
  });
}

/** A field that goes with what it refused still in it says so where it can be seen; what has no name is given up with it. */
function useTelling(label: string, name: string, tells: boolean, isOwnName: boolean): void {
  const toast = useToast();
  const first = useRef(refusedIn(name));
  useEffect(() => () => {
    const left = refusedIn(name);
    if (left && tells && left !== first.current) toast.add({ title: left.problem, detail: label, tone: "danger" });
    if (isOwnName) keepRefused(name, null);
  }, [toast, label, name, tells, isOwnName]);
}
