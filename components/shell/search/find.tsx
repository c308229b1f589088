"use client";
import { Keyboard, Redo2, Search, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useHistory } from "#components/live/use-history.ts";
import { useLoaded } from "#components/shell/search/use-loaded.ts";
import { isChord, isHelpKey, printChord } from "#components/ui/chord.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { PageAction } from "#components/ui/page-actions.ts";
import { useIsMac } from "#components/ui/use-is-mac.ts";

const FIND = "Mod+KeyK";
const HELP = "Shift+Slash";
/** Also while typing, where Shift+/ is a character. */
const HELP_ALWAYS = "Mod+Slash";

const loadPalette = () => import("#components/shell/search/palette.tsx");
const loadShortcuts = () => import("#components/shell/search/shortcuts.tsx");
const Palette = dynamic(loadPalette, { ssr: false });
const Shortcuts = dynamic(loadShortcuts, { ssr: false });

/** Finding anything, and the keys there are: a button and a chord each. What they open is loaded when it is first wanted. */
export function Find() {
  const t = useTranslations("palette");
  const keys = useTranslations("shortcuts");
  const isMac = useIsMac();
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  const [query, setQuery] = useState("");
  const [isTaken, setTaken] = useState(false);
  const actions = useEverywhere(useCallback(() => setOpen("shortcuts"), []));
  const close = () => {
    setOpen(null);
    setQuery("");
    setTaken(false);
  };
  const hasPalette = useLoaded(loadPalette, open === "palette", close);
  const hasShortcuts = useLoaded(loadShortcuts, open === "shortcuts", close);
  useTypedMeanwhile(open === "palette", setQuery, setTaken);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const wanted = isChord(event, FIND) ? "palette" : isChord(event, HELP_ALWAYS) || (isHelpKey(event) && !isTyping(event.target)) ? "shortcuts" : null;
      if (!wanted) return;
      event.preventDefault();
      setOpen((now) => now ?? wanted);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);

  return (
    <>
      <button
        type="button" aria-label={t("open")} aria-keyshortcuts="Control+K Meta+K" onClick={() => setOpen("palette")}
        className="flex h-8 items-center gap-2 rounded-md text-ink-2 transition-colors hover:bg-hover hover:text-ink max-lg:w-8 max-lg:justify-center lg:border lg:border-line lg:pl-2 lg:pr-1.5"
      >
        <Search aria-hidden size={16} />
        <span aria-hidden className="text-sm max-lg:hidden">{t("button")}</span>
        <Kbd className="ml-4 max-lg:hidden">{printChord(FIND, isMac)}</Kbd>
      </button>
      <IconButton label={keys("title")} keys="?" side="bottom" aria-keyshortcuts="Shift+/" className="max-md:hidden" onClick={() => setOpen("shortcuts")}><Keyboard aria-hidden size={16} /></IconButton>
      {open === "palette" && hasPalette && <Palette query={query} onQueryChange={setQuery} isTaken={isTaken} actions={actions} onClosed={close} />}
      {open === "shortcuts" && hasShortcuts && <Shortcuts onClosed={close} />}
    </>
  );
}

/** What can be done on every page. */
function useEverywhere(showShortcuts: () => void): readonly PageAction[] {
  const t = useTranslations("shell");
  const keys = useTranslations("shortcuts");
  const { undo, redo, undoLabel, redoLabel } = useHistory();
  return useMemo(() => [
    ...(undoLabel ? [{ id: "undo", label: t("undo", { what: undoLabel }), keys: "Mod+KeyZ", icon: <Undo2 aria-hidden />, run: undo }] : []),
    ...(redoLabel ? [{ id: "redo", label: t("redo", { what: redoLabel }), keys: "Mod+Shift+KeyZ", icon: <Redo2 aria-hidden />, run: redo }] : []),
    { id: "shortcuts", label: keys("title"), also: keys("also"), keys: HELP, icon: <Keyboard aria-hidden />, run: showShortcuts },
  ], [t, keys, undo, redo, undoLabel, redoLabel, showShortcuts]);
}

/** What is typed between the wish and the field that takes it goes to the field, and to nothing else on the page; Enter takes what it finds. */
function useTypedMeanwhile(isWaiting: boolean, setTyped: (change: (before: string) => string) => void, setTaken: (isTaken: boolean) => void): void {
  useEffect(() => {
    if (!isWaiting) return;
    const onKey = (event: KeyboardEvent) => {
      const hasField = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
      if (hasField || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "Enter") setTaken(true);
      else if (event.key === "Backspace") setTyped((before) => before.slice(0, -1));
      else if (event.key.length === 1) setTyped((before) => before + event.key);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [isWaiting, setTyped, setTaken]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio], [type=button]), textarea, select"));
}
