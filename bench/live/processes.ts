import { readdirSync, readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second (USER_HZ, the same on every platform Node runs on). */
const TICKS_PER_SECOND = 100;

/** CPU seconds that these processes have used so far, their ended children's among them; null where the system has no /proc. */
export function cpuSeconds(pids: readonly number[]): number | null {
  const times = pids.map((pid) => statOf(pid)).filter((fields) => fields !== null);
  if (times.length < pids.length && pids.length === 1) return null;
  // Fields 14 to 17 of proc(5): user, system, and those of children that were waited for.
  return times.reduce((sum, fields) => sum + [11, 12, 13, 14].reduce((ticks, field) => ticks + Number(fields[field]), 0), 0) / TICKS_PER_SECOND;
}

/** What a process holds of the memory, bytes; null where the system has no /proc. */
export function residentBytes(pid: number): number | null {
  const line = read(`/proc/${pid}/status`)?.split("\n").find((one) => one.startsWith("VmRSS:"));
  return line ? Number(/\d+/.exec(line)![0]) * 1024 : null;
}

export function childrenOf(parent: number): number[] {
  const pids = safely(() => readdirSync("/proc")) ?? [];
  return pids.map(Number).filter((pid) => pid > 0 && Number(statOf(pid)?.[1]) === parent);
}

/** The fields after the name, which itself may hold spaces and brackets. */
function statOf(pid: number): string[] | null {
  const line = read(`/proc/${pid}/stat`);
  return line ? line.slice(line.lastIndexOf(")") + 2).split(" ") : null;
}

const read = (path: string): string | null => safely(() => readFileSync(path, "utf8"));

function safely<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
