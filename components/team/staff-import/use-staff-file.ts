"use client";
import { useState } from "react";
import { guessColumns, type StaffColumns, type StaffFact } from "#model/staff/guess-columns.ts";
import { readStaffFile, type StaffProblem } from "#model/staff/read-staff-file.ts";

/** A read file, and how it is understood. */
export type StaffFile = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** How many rows come before the people: titles and the columns' names. */
  readonly before: number;
  readonly columns: StaffColumns;
};

/** The file that is being imported, and what is wrong with one that cannot be. */
export function useStaffFile() {
  const [file, setFile] = useState<StaffFile | null>(null);
  const [problem, setProblem] = useState<StaffProblem | null>(null);
  const [isReading, setReading] = useState(false);
  const read = async (chosen: File) => {
    setReading(true);
    const table = await chosen.arrayBuffer().then((buffer) => readStaffFile(new Uint8Array(buffer)), () => ({ problem: "damaged" as const }));
    setReading(false);
    setProblem(table.problem);
    if (table.problem !== null) return;
    const { heads, columns } = guessColumns(table.rows);
    setFile({ name: chosen.name, rows: table.rows, before: heads === null ? 0 : heads + 1, columns });
  };
  return {
    file, problem, isReading, read: (chosen: File) => void read(chosen),
    choose: (column: number, fact: StaffFact | null) => setFile((old) => old && { ...old, columns: old.columns.map((one, index) => (index === column ? fact : one)) }),
    setBefore: (before: number) => setFile((old) => old && { ...old, before }),
    reset() {
      setFile(null);
      setProblem(null);
    },
  };
}
export type StaffSource = ReturnType<typeof useStaffFile>;
