import { runRound } from "#e2e/chaos/round.ts";
import { FAULTS } from "#e2e/chaos/faults.ts";
import { Stand } from "#e2e/chaos/stand.ts";
const [word = ""] = process.argv.slice(2);
for (const fault of FAULTS.filter(({ name }) => name.includes(word))) {
  const m = fault.missing?.(); if (m) { console.log(fault.name, "skipped", m); continue; }
  const t = Date.now();
  const stand = await Stand.open(fault);
  try { const opened = Date.now() - t; const r = await runRound(fault, stand, 11, false); console.log(fault.name, "open", opened, "all", Date.now() - t, JSON.stringify({ ...r, problems: r.problems.slice(0, 6) }).slice(0, 1500), r.problems.length); 
    if (r.problems.length) console.log(stand.victim.output.split("\n").slice(-12).map((l) => l.slice(0, 300)).join("\n")); }
  catch (e) { console.log(fault.name, "THREW", e); console.log(stand.victim.output.split("\n").slice(-12).map((l) => l.slice(0, 300)).join("\n")); }
  finally { await stand.close(); }
}
process.exit(0);
