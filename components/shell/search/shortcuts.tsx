"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { printChord, type Chord } from "#components/ui/chord.ts";
import { Dialog } from "#components/ui/dialog.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { pageShortcuts, useOfferChanges, type ShortcutGroup } from "#components/ui/page-actions.ts";
import { useIsMac } from "#components/ui/use-is-mac.ts";

const EVERYWHERE = { find: ["Mod+KeyK"], help: ["Shift+Slash", "Mod+Slash"], undo: ["Mod+KeyZ"], redo: ["Mod+Shift+KeyZ"], leave: ["Escape"] } as const satisfies Record<string, readonly Chord[]>;
const ROWS = Object.keys(EVERYWHERE) as (keyof typeof EVERYWHERE)[];

/** The keys that work on the page as it stands. */
export default function Shortcuts({ onClosed }: { onClosed: () => void }) {
  const t = useTranslations("shortcuts");
  const isMac = useIsMac();
  const [open, setOpen] = useState(true);
  useOfferChanges();
  const groups: readonly ShortcutGroup[] = [...pageShortcuts(), { title: t("everywhere.title"), rows: ROWS.map((row) => ({ label: t(`everywhere.${row}`), keys: EVERYWHERE[row] })) }];
  return (
    <Dialog title={t("title")} open={open} onOpenChange={setOpen} onClosed={onClosed} width={860}>
      <div data-first="" tabIndex={-1} className="gap-x-10 outline-none sm:columns-2">
        {groups.map(({ title, rows }) => (
          <section key={title} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm font-semibold text-ink">{title}</h3>
            <dl>
              {rows.map(({ label, keys }) => (
                <div key={label} className="flex min-h-7 items-center gap-3 border-b border-line py-0.5 last:border-b-0">
                  <dt className="min-w-0 flex-1 text-sm text-ink-2">{label}</dt>
                  <dd className="flex shrink-0 flex-wrap justify-end gap-1">{keys.map((chord) => <Kbd key={chord} className="h-5 px-1.5">{print(chord, isMac, t)}</Kbd>)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Names that boards do not print in every language. */
function print(chord: Chord, isMac: boolean, t: ReturnType<typeof useTranslations<"shortcuts">>): string {
  return printChord(chord, isMac).replace(/Space|Letters|Wheel|Drag/g, (name) => t(`keys.${name as "Space"}`));
}
