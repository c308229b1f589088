"use client";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { useLive } from "#components/live/live-context.ts";
import { entriesOf, type Entry } from "#components/shell/search/entries.tsx";
import { indexItems, rank } from "#components/shell/search/rank.ts";
import { keepRecent, readRecent } from "#components/shell/search/recent.ts";
import { useGoTo } from "#components/live/use-go-to.ts";
import { printChord } from "#components/ui/chord.ts";
import { pageActions, useOfferChanges, type PageAction } from "#components/ui/page-actions.ts";
import { PickerDialog, type PickerGroup, type PickerOption } from "#components/ui/picker-dialog.tsx";
import { useIsMac } from "#components/ui/use-is-mac.ts";

type Props = {
  /** What is looked for; it may have been typed before this was here. */
  query: string;
  onQueryChange: (query: string) => void;
  /** Enter was pressed before this was here. */
  isTaken: boolean;
  /** What can be done everywhere. */
  actions: readonly PageAction[];
  onClosed: () => void;
};

const SHOWN = 40;
/** Offered before anything is typed; steps are too many. */
const AT_FIRST = ["page", "process", "action"] as const;

/** Finds anything in the workspace, and goes there or does it. What there is to find is read as it opens, and when the page offers something else. */
export default function Palette({ query, onQueryChange, isTaken, actions, onClosed }: Props) {
  const t = useTranslations("palette");
  const words = { shell: useTranslations("shell"), variant: useTranslations("map.variant"), register: useTranslations("audit.tabs"), kinds: useTranslations("stepKinds") };
  const { home, workspace, plan } = useLive();
  const goTo = useGoTo();
  const isMac = useIsMac();
  const [open, setOpen] = useState(true);
  const chosen = useRef<Entry | null>(null);
  const [before] = useState(() => document.activeElement);

  const read = () => entriesOf(home, plan.get(), [...pageActions(), ...actions], {
    page: (page) => words.shell(`page.${page}`), register: words.register, variant: words.variant, stepKind: words.kinds, untitledProcess: words.shell("untitledProcess"),
  });
  const changes = useOfferChanges();
  const [found, setFound] = useState(() => ({ changes, entries: read() }));
  if (found.changes !== changes) setFound({ changes, entries: read() });
  const { entries } = found;
  const index = useMemo(() => indexItems(entries), [entries]);
  const [recent] = useState(() => readRecent(workspace).flatMap((id) => entries.find((entry) => entry.id === id) ?? []));

  const groups = useMemo((): PickerGroup[] => {
    const optionOf = ({ id, icon, label, detail, keys }: Entry): PickerOption => ({ id, icon, label, detail, keys: keys && printChord(keys, isMac) });
    if (query.trim() !== "") return [{ id: "found", label: t("found"), options: rank(index, query, SHOWN).map(optionOf) }];
    const known = new Set(recent.map(({ id }) => id));
    return [
      { id: "recent", label: t("recent"), options: recent.map(optionOf) },
      ...AT_FIRST.map((kind) => ({ id: kind, label: t(kind), options: entries.filter((entry) => entry.kind === kind && !known.has(entry.id)).map(optionOf) })),
    ];
  }, [query, index, entries, recent, isMac, t]);

  const finish = (entry: Entry | null) => {
    // First the keyboard goes back, then what was chosen may take it elsewhere.
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    onClosed();
    if (!entry) return;
    keepRecent(workspace, entry.id);
    if (entry.action) entry.action.run();
    else if (entry.address) goTo(entry.address);
  };
  const entryOf = (id: string | undefined) => entries.find((entry) => entry.id === id) ?? null;
  const takeFirst = useEffectEvent(() => {
    const first = entryOf(groups.flatMap(({ options }) => options)[0]?.id);
    if (first) finish(first);
  });
  useEffect(() => {
    if (isTaken) takeFirst();
  }, [isTaken]);

  return (
    <PickerDialog
      open={open} onOpenChange={setOpen} onClosed={() => finish(chosen.current)} title={t("title")} placeholder={t("placeholder")} nothing={t("nothing")}
      query={query} onQueryChange={onQueryChange} groups={groups}
      onChoose={(id) => {
        chosen.current = entryOf(id);
        setOpen(false);
      }}
    />
  );
}
