"use client";
import { useEffect, useRef, type ReactNode } from "react";
import type { Collection } from "#model/shape.ts";
import { PersonTag, ringOf } from "#components/live/person-tag.tsx";
import { usePresence } from "#components/live/use-presence.ts";
import { useRemovalNotice } from "#components/live/use-removal-notice.ts";
import { useWhoIsAt } from "#components/live/use-who-is-at.ts";

type Props = { collection: Collection; id: string; field: string; className?: string; children: ReactNode };

/** Around a control of a field that holds one value: shows who else is in it, tells the others that I am, and warns when its record is removed meanwhile. */
export function LiveField({ collection, id, field, className = "", children }: Props) {
  const focus = `${collection}/${id}/${field}`;
  const other = useWhoIsAt(focus);
  const setPresence = usePresence();
  const watchRemoval = useRemovalNotice(collection, id);
  const leave = useRef<(() => void) | null>(null);

  const enter = () => {
    if (leave.current) return;
    setPresence({ focus });
    const unwatch = watchRemoval();
    leave.current = () => {
      leave.current = null;
      unwatch();
      setPresence({ focus: undefined });
    };
  };
  // The control may be taken away with the focus in it, which fires no blur.
  useEffect(() => () => leave.current?.(), []);

  return (
    <span
      className={`relative inline-flex min-w-0 rounded-sm ${className}`} style={ringOf(other)} onFocus={enter}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave.current?.();
      }}
    >
      {children}
      {other && <PersonTag person={other} />}
    </span>
  );
}
