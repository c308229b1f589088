"use client";
import { Dialog as Base } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Kbd } from "#components/ui/kbd.tsx";
import { ITEM } from "#components/ui/popup-class.ts";

export type PickerOption = {
  readonly id: string;
  readonly icon?: ReactNode;
  readonly label: string;
  /** Where it is, what it is. */
  readonly detail?: string;
  /** The keys that do the same, as printed. */
  readonly keys?: string | undefined;
};
export type PickerGroup = { readonly id: string; readonly label: string; readonly options: readonly PickerOption[] };

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** It is gone, and the keyboard is back where it was. */
  onClosed: () => void;
  /** Its name. */
  title: string;
  placeholder: string;
  query: string;
  onQueryChange: (query: string) => void;
  groups: readonly PickerGroup[];
  onChoose: (id: string) => void;
  /** Said when there is nothing to choose. */
  nothing: string;
};

/** Finds one of many by typing: arrows choose, Enter takes, Escape leaves. */
export function PickerDialog({ open, onOpenChange, onClosed, title, placeholder, query, onQueryChange, groups, onChoose, nothing }: Props) {
  const list = useId();
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const options = groups.flatMap((group) => group.options);
  const [moved, setMoved] = useState<{ query: string; id: string } | null>(null);
  // What was moved to holds for the words it was found by.
  const at = Math.max(0, moved?.query === query ? options.findIndex(({ id }) => id === moved.id) : 0);
  const active = options[at];
  const idOf = (id: string) => `${list}-${id}`;

  const move = (to: number) => {
    const next = options[Math.max(0, Math.min(options.length - 1, to))];
    if (!next) return;
    setMoved({ query, id: next.id });
    popup.current?.querySelector(`[id="${CSS.escape(idOf(next.id))}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(at === options.length - 1 ? 0 : at + 1), ArrowUp: () => move(at === 0 ? options.length - 1 : at - 1),
      PageDown: () => move(at + 8), PageUp: () => move(at - 8),
      Enter: () => active && onChoose(active.id), NumpadEnter: () => active && onChoose(active.id),
    };
    const step = steps[event.code];
    if (!step) return;
    event.preventDefault();
    step();
  };

  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)} onOpenChangeComplete={(isOpen) => !isOpen && onClosed()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-start justify-center px-4 py-[12dvh] max-sm:px-2 max-sm:py-2">
          <Base.Popup ref={popup} initialFocus={input} className="flex max-h-full w-full max-w-xl flex-col overflow-hidden rounded-lg bg-raised shadow-pop outline-none">
            <Base.Title className="sr-only">{title}</Base.Title>
            <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4">
              <Search aria-hidden size={16} className="text-ink-3" />
              <input
                ref={input} type="text" role="combobox" aria-label={title} aria-autocomplete="list" aria-expanded={active !== undefined} aria-haspopup="listbox"
                aria-controls={active && list} aria-activedescendant={active && idOf(active.id)}
                autoComplete="off" autoCorrect="off" spellCheck={false} enterKeyHint="go" maxLength={120} placeholder={placeholder} value={query}
                onChange={(event) => onQueryChange(event.target.value)} onKeyDown={onKeyDown} className="h-full min-w-0 flex-1 bg-transparent text-lg text-ink outline-none"
              />
              <Kbd className="max-sm:hidden">Esc</Kbd>
            </div>
            {active ? (
              <div id={list} role="listbox" aria-label={title} className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1">
                {groups.filter((group) => group.options.length > 0).map((group) => (
                  <div key={group.id} role="group" aria-label={group.label}>
                    <div aria-hidden className="px-2 pb-0.5 pt-2 text-xs text-ink-3">{group.label}</div>
                    {group.options.map((option) => <Option key={option.id} id={idOf(option.id)} option={option} isActive={option === active} onPoint={() => setMoved({ query, id: option.id })} onChoose={() => onChoose(option.id)} />)}
                  </div>
                ))}
              </div>
            ) : <p role="status" className="px-4 py-6 text-center text-ink-2">{nothing}</p>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

type OptionProps = { id: string; option: PickerOption; isActive: boolean; onPoint: () => void; onChoose: () => void };

function Option({ id, option: { icon, label, detail, keys }, isActive, onPoint, onChoose }: OptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The keyboard stays in the field above, which moves through these.
    <div id={id} role="option" tabIndex={-1} aria-selected={isActive} onPointerMove={isActive ? undefined : onPoint} onPointerDown={(event) => event.preventDefault()} onClick={onChoose} className={`${ITEM} min-h-9 [&>svg]:size-4 [&>svg]:shrink-0 ${isActive ? "bg-hover" : ""}`}>
      {icon}
      <span className="min-w-0 flex-1 truncate">
        {label}
        {detail && <span className="pl-2 text-sm text-ink-2">{detail}</span>}
      </span>
      {keys && <Kbd>{keys}</Kbd>}
    </div>
  );
}
