import { decodeText } from "#model/staff/decode-text.ts";
import { readCsv } from "#model/staff/read-csv.ts";
import { readXlsx } from "#model/staff/read-xlsx.ts";

/** What a staff list may be at most: bytes of the file, rows. */
export const STAFF_MAX = { bytes: 5_000_000, rows: 2000 };
export type StaffProblem = "tooLarge" | "tooManyRows" | "oldExcel" | "damaged" | "empty";
export type StaffTable = { readonly problem: null; readonly rows: readonly (readonly string[])[] };

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** The cells of a CSV or XLSX file, told apart by what they hold and not by their names; rows without a word are left out. Never throws. */
export async function readStaffFile(bytes: Uint8Array<ArrayBuffer>): Promise<StaffTable | { readonly problem: StaffProblem }> {
  if (bytes.length > STAFF_MAX.bytes) return { problem: "tooLarge" };
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { problem: "oldExcel" };
  let table: string[][];
  try {
    table = startsWith(bytes, 0x50, 0x4b) ? await readXlsx(bytes, STAFF_MAX.rows) : readCsv(decodeText(bytes));
  } catch {
    return { problem: "damaged" };
  }
  // A picture or another program's file is no table, whatever its bytes can be read as.
  if (table.some((row) => row.some((cell) => cell.includes("\0")))) return { problem: "damaged" };
  const rows = table.map((row) => row.map((cell) => cell.replace(/\s+/g, " ").trim())).filter((row) => row.some((cell) => cell !== ""));
  if (rows.length === 0) return { problem: "empty" };
  if (rows.length > STAFF_MAX.rows) return { problem: "tooManyRows" };
  const width = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
  return { problem: null, rows: rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? "")) };
}
