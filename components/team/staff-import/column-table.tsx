"use client";
import { useTranslations } from "next-intl";
import { STAFF_FACTS, type StaffFact } from "#model/staff/guess-columns.ts";
import type { StaffFile } from "#components/team/staff-import/use-staff-file.ts";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Select } from "#components/ui/select.tsx";

type Props = { file: StaffFile; onColumn: (column: number, fact: StaffFact | null) => void; onBefore: (before: number) => void };

/** Rows that are shown: enough to see what each column holds. */
const SHOWN = 4;

/** The beginning of the file, and what each of its columns is taken for. */
export function ColumnTable({ file: { rows, before, columns }, onColumn, onBefore }: Props) {
  const t = useTranslations("team.import");
  const heads = before > 0 ? rows[before - 1] : undefined;
  const nameOf = (column: number) => heads?.[column] || t("column", { number: column + 1 });
  return (
    <div className="flex flex-col gap-2">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard */}
      <div role="region" aria-label={t("columns")} tabIndex={0} className="overflow-x-auto rounded-md border border-line-strong">
        <table className="w-full border-collapse text-sm">
          <thead className="bg-sunken">
            <tr>
              {columns.map((fact, column) => (
                <th key={column} scope="col" className="min-w-36 border-b border-line-strong p-2 text-left align-top font-medium [&+&]:border-l [&+&]:border-l-line">
                  <span className="mb-1 block wrap-anywhere">{nameOf(column)}</span>
                  <Select<StaffFact | null>
                    size="sm" aria-label={t("holds", { column: nameOf(column) })} value={fact} onValueChange={(next) => onColumn(column, next)} className={fact ? "" : "text-ink-3"}
                    options={[{ value: null, label: t("fact.none") }, ...STAFF_FACTS.map((value) => ({ value, label: t(`fact.${value}`) }))]}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(before, before + SHOWN).map((row, index) => (
              <tr key={index} className="border-b border-line last:border-b-0">{row.map((cell, column) => <td key={column} className={`max-w-60 truncate px-2 py-1 [&+&]:border-l [&+&]:border-l-line ${columns[column] ? "text-ink" : "text-ink-3"}`}>{cell}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
      <Checkbox checked={before > 0} onCheckedChange={(on) => onBefore(on ? 1 : 0)} label={t("hasHeads")} className="text-sm" />
    </div>
  );
}
