"use client";
import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { lettersOf } from "#components/matrix/letters.ts";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";

const KEYS = ["move", "open", "clear", "select", "copy", "fill", "rename", "reorder", "fold", "paste", "remove"] as const;

/** What the letters mean, in plain words. */
export function Legend() {
  const { scheme, words, sign } = useScheme();
  return (
    <dl className="mb-3 flex flex-wrap gap-x-5 gap-y-1 px-4 sm:px-8">
      {lettersOf(scheme).map((letter) => (
        <div key={letter} className="flex items-center gap-1.5 text-sm">
          <dt className="flex items-center gap-1.5 font-medium text-ink"><LetterChip letter={letter} sign={sign(letter)} /><span className="sr-only">{sign(letter)}: </span>{words(letter, "name")}</dt>
          <dd className="text-ink-2 max-xl:sr-only">{words(letter, "short")}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Behind a button: what the letters mean at length, and which keys there are. */
export function Help({ isEditor }: { isEditor: boolean }) {
  const t = useTranslations("matrix");
  const { scheme, words, sign } = useScheme();
  return (
    <Popover title={t("help.title")} align="end" className="w-96" trigger={<Button variant="ghost"><CircleHelp aria-hidden size={16} />{t("help.button")}</Button>}>
      <dl className="flex flex-col gap-2.5">
        {lettersOf(scheme).map((letter) => (
          <div key={letter} className="relative pl-8">
            <dt className="flex items-center gap-2 font-medium"><span className="absolute left-0"><LetterChip letter={letter} sign={sign(letter)} /></span>{words(letter, "name")}{isEditor && <Kbd>{words(letter, "keys")}</Kbd>}</dt>
            <dd className="text-sm text-ink-2">{words(letter, "means")}</dd>
          </div>
        ))}
      </dl>
      {isEditor && (
        <dl className="mt-3 border-t border-line pt-3 text-sm">
          {KEYS.map((key) => (
            <div key={key} className="grid grid-cols-[120px_1fr] gap-x-3 py-0.5">
              <dt className="text-ink-2">{t(`help.${key}.keys`)}</dt>
              <dd className="text-ink">{t(`help.${key}.does`)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Popover>
  );
}
