import { writeFileSync } from "node:fs";
import { measurePeople } from "#bench/live/parts/people.ts";
import { readOptions } from "#bench/live/options.ts";
import { createSeed } from "#bench/live/sample.ts";
const o = readOptions(process.argv.slice(2));
writeFileSync("/tmp/seed-300-0.bin", createSeed(300));
for (const n of o.people) for (const s of o.only) {
  try { const r = await measurePeople(s, n, { file: "/tmp/seed-300-0.bin", steps: 300, edits: 0 }, o); console.log(n, s, JSON.stringify(r)); } catch (e) { console.log(n, s, e); }
}
