"use client";
import { FileSpreadsheet } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { STAFF_MAX, type StaffProblem } from "#model/staff/read-staff-file.ts";
import { buttonClass } from "#components/ui/button-class.ts";
import { FormError } from "#components/ui/form-error.tsx";
import { Spinner } from "#components/ui/spinner.tsx";

type Props = { problem: StaffProblem | null; isReading: boolean; onFile: (file: File) => void };

/** Takes a file that is chosen or dropped, and says what is wrong with it. */
export function ChooseFile({ problem, isReading, onFile }: Props) {
  const t = useTranslations("team.import");
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const [file] = files ?? [];
    if (file) onFile(file);
  };
  return (
    <>
      <FormError>{problem ? t(`problem.${problem}`, { rows: STAFF_MAX.rows, megabytes: STAFF_MAX.bytes / 1_000_000 }) : undefined}</FormError>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
        className={`flex flex-col items-center gap-3 rounded-md border border-dashed px-4 py-8 text-center transition-colors ${isOver ? "border-accent bg-accent-soft" : "border-line-strong"}`}
      >
        {isReading ? <Spinner /> : <FileSpreadsheet aria-hidden size={28} className="text-ink-3" />}
        <input
          id={id} type="file" accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            take(target.files);
            // The same file, mended, may be chosen again.
            target.value = "";
          }}
          className="peer sr-only"
        />
        <label htmlFor={id} className={buttonClass({ className: "peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent" })}>{t("choose")}</label>
        <p className="text-ink-2">{t("drop")}</p>
        <p id={`${id}-hint`} className="max-w-prose text-sm text-ink-2">{t("fileHint", { rows: STAFF_MAX.rows })}</p>
      </div>
    </>
  );
}
