"use client";
import { useCallback, useEffect, useMemo, useRef, type ReactNode } from "react";
import type { Collection } from "#model/shape.ts";
import { PersonTag, ringOf } from "#components/live/person-tag.tsx";
import { useBeingAt } from "#components/live/use-being-at.ts";
import { DraftContext, type Draft } from "#components/ui/draft-input.tsx";
import { useWhoIsAt } from "#components/live/use-who-is-at.ts";

type Props = { collection: Collection; id: string; field: string; className?: string; children: ReactNode };

/** Around a control of a field that holds one value: shows who else is in it, tells the others that I am, and warns when its record is removed meanwhile. */
export function LiveField({ collection, id, field, className = "", children }: Props) {
  const other = useWhoIsAt(`${collection}/${id}/${field}`);
  const draft = useRef<Draft | null>(null);
  const around = useMemo(() => ({ name: `${collection}/${id}/${field}`, note: (next: Draft | null) => void (draft.current = next) }), [collection, id, field]);
  const unfinished = useCallback(() => draft.current && { text: draft.current.typed, finish: draft.current.commit }, []);
  const { enter, leave } = useBeingAt(collection, id, field, unfinished);
  // The control may be taken away with the focus in it, which fires no blur.
  useEffect(() => leave, [leave]);

  return (
    <span
      className={`relative inline-flex min-w-0 rounded-sm ${className}`} style={ringOf(other)} onFocus={enter}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave();
      }}
    >
      <DraftContext value={around}>{children}</DraftContext>
      {other && <PersonTag person={other} />}
    </span>
  );
}
