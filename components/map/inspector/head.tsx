"use client";
import type { ReactNode } from "react";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { FindingMark } from "#components/findings/finding-mark.tsx";
import { LiveText } from "#components/live/live-text.tsx";
import { useMay } from "#components/live/use-may.ts";

const KINDS = { steps: "step", processes: "process", participants: "participant" } as const;

type Props = {
  collection: "steps" | "processes" | "participants";
  id: string;
  /** As it is now, for those who may only read. */
  title: string;
  label: string;
  untitled: string;
  /** Over the title: what it is. */
  children?: ReactNode;
};

/** What the panel is about: its name, to be typed in place. */
export function Head({ collection, id, title, label, untitled, children }: Props) {
  const mayEdit = useMay()("plan.edit");
  const look = "text-lg font-semibold text-ink px-1.5 py-0.5 wrap-anywhere";
  return (
    <div className="relative px-3 pt-2 pb-3" data-anchor={`${KINDS[collection]}/${id}`}>
      {children}
      <span className="absolute right-3 top-2 flex">
        <FindingMark place={`${KINDS[collection]}/${id}`} name={title || untitled} />
        <CommentMark anchor={{ kind: KINDS[collection], id }} name={title || untitled} />
      </span>
      {mayEdit
        ? <LiveText key={id} collection={collection} id={id} field="title" multiline aria-label={label} placeholder={untitled} className={`${look} rounded-sm border border-transparent hover:border-ink-3 hover:bg-raised focus:border-line-strong focus:bg-raised`} onEnter={blur} />
        : <h2 className={look}>{title || untitled}</h2>}
    </div>
  );
}

/** A title is one line: Enter ends it. */
const blur = () => (document.activeElement as HTMLElement | null)?.blur();
