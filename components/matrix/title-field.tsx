"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { LiveText } from "#components/live/live-text.tsx";
import { useWhoIsAt } from "#components/live/use-who-is-at.ts";
import { classNames } from "#components/ui/class-names.ts";
import { PersonRing } from "#components/matrix/person-ring.tsx";

type Props = {
  collection: "activities" | "participants" | "phases";
  id: string;
  title: string;
  /** What stands there while there is no title. */
  placeholder: string;
  isEditing: boolean;
  /** Typing ended: by a key, or because the keyboard went elsewhere. */
  onEnd: (how: "enter" | "escape" | "blur") => void;
  className?: string | undefined;
};

const LABELS = { activities: "row.title", participants: "column.title", phases: "phase.title" } as const;

/** A head's title: words to read, and a text that several can type in once it is opened. */
export function TitleField({ isEditing, ...props }: Props) {
  return isEditing ? <OpenTitle {...props} /> : <ShownTitle {...props} />;
}

function ShownTitle({ collection, id, title, placeholder, className }: Omit<Props, "isEditing">) {
  const other = useWhoIsAt(`${collection}/${id}/title`);
  return (
    <>
      <span title={title || undefined} className={classNames("line-clamp-3 hyphens-auto wrap-anywhere", !title && "text-ink-3", className)}>{title || placeholder}</span>
      {other && <PersonRing name={other.name} colour={other.colour} />}
    </>
  );
}

function OpenTitle({ collection, id, placeholder, onEnd, className }: Omit<Props, "isEditing">) {
  const t = useTranslations("matrix");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector("textarea");
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return (
    <div ref={box} className="min-w-0 flex-1">
      <LiveText
        collection={collection} id={id} field="title" multiline placeholder={placeholder} className={classNames("bg-raised", className)}
        aria-label={t(LABELS[collection])}
        onEnter={() => onEnd("enter")} onEscape={() => onEnd("escape")}
        // Another window in front is no reason to stop.
        onBlur={() => document.hasFocus() && onEnd("blur")}
      />
    </div>
  );
}
