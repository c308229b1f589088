"use client";
import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge.tsx";
import { isChanged, type PastedCell, type PastedHead, type PastedRow } from "#model/matrix/plan-paste.ts";
import { LetterChip } from "#components/matrix/letter-chip.tsx";
import { useScheme } from "#components/matrix/scheme/letter-words.ts";

/** The rows that change, as they will be: what comes stands out, what goes is struck through. */
export function PasteTable({ columns, rows }: { columns: readonly PastedHead[]; rows: readonly PastedRow[] }) {
  const t = useTranslations("matrix");
  // A column whose head is empty names nobody.
  const shown = columns.map((column, index) => ({ ...column, index })).filter(({ id, title }) => id !== null || title !== "");
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div role="region" aria-label={t("paste.preview")} tabIndex={0} className="max-h-[48dvh] overflow-auto rounded-md border border-line-strong">
      <table className="w-full border-collapse text-sm">
        <thead className="sticky top-0 z-10 bg-sunken">
          <tr>
            <th scope="col" className="border-b border-line-strong px-3 py-2 text-left font-medium text-ink-2">{t("corner")}</th>
            {shown.map(({ id, title, index }) => <th key={index} scope="col" className="min-w-24 border-b border-l border-line-strong px-2 py-2 text-left align-top font-medium"><Head id={id} title={title || t("column.untitled")} /></th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, cells }, at) => (
            <tr key={at} className="border-b border-line last:border-b-0">
              <th scope="row" className="min-w-44 px-3 py-2 text-left font-normal"><Head id={id} title={title || t("row.untitled")} /></th>
              {shown.map(({ index }) => <Cell key={index} cell={cells[index]!} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ id, title }: PastedHead) {
  const t = useTranslations("matrix.paste");
  return <span className="flex flex-wrap items-center gap-1.5"><span className="wrap-anywhere">{title}</span>{id === null && <Badge tone="success">{t("new")}</Badge>}</span>;
}

function Cell({ cell }: { cell: PastedCell }) {
  const t = useTranslations("matrix.paste");
  const { sign } = useScheme();
  const { before, after } = cell;
  const gone = before.filter((letter) => !after.includes(letter));
  return (
    <td className={`border-l border-line px-2 py-1 ${isChanged(cell) ? "bg-success-soft" : ""}`}>
      <span aria-hidden className="flex flex-wrap gap-0.5">
        {after.map((letter) => <LetterChip key={letter} letter={letter} sign={sign(letter)} />)}
        {gone.map((letter) => <LetterChip key={letter} letter={letter} sign={sign(letter)} state="gone" />)}
      </span>
      <span className="sr-only">{isChanged(cell) ? t("cell", { before: before.map(sign).join(" ") || t("empty"), after: after.map(sign).join(" ") || t("empty") }) : after.map(sign).join(" ")}</span>
    </td>
  );
}
