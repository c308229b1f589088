"use client";
import { useTranslations } from "next-intl";
import { AnchorIcon } from "#components/comments/anchor-icon.tsx";
import type { Choice } from "#components/comments/compose/mention-choices.ts";
import { classNames } from "#components/ui/class-names.ts";

type Props = { id: string; choices: readonly Choice[]; active: number; onTake: (choice: Choice) => void; onActive: (index: number) => void };

/** Who or what may be meant, over the field; the keyboard stays in the field. */
export function MentionList({ id, choices, active, onTake, onActive }: Props) {
  const t = useTranslations("comments");
  return (
    <div id={id} role="listbox" aria-label={t("composer.choices")} className="absolute inset-x-0 bottom-full z-10 mb-1 max-h-64 overflow-y-auto rounded-lg bg-raised p-1 shadow-pop">
      {choices.map((choice, index) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Its keys are those of the field, which has the keyboard.
        <div
          key={choice.target} id={`${id}-${index}`} role="option" tabIndex={-1} aria-selected={index === active}
          className={classNames("flex min-h-8 items-center gap-2 rounded-md px-2 py-1", index === active && "bg-hover")}
          onMouseMove={() => onActive(index)}
          // The field keeps the keyboard.
          onMouseDown={(event) => event.preventDefault()} onClick={() => onTake(choice)}
        >
          <AnchorIcon kind={choice.kind} />
          <span className="min-w-0 flex-1 truncate">{choice.name}</span>
          <span className="shrink-0 text-xs text-ink-3">{t(`kind.${choice.kind}`)}</span>
        </div>
      ))}
    </div>
  );
}
