// npm run chaos -- 5 7 disk: so many rounds of each fault whose name holds that word, from that seed. Needs a build.
import { runRound } from "#e2e/chaos/round.ts";
import { FAULTS } from "#e2e/chaos/faults.ts";
import { Stand } from "#e2e/chaos/stand.ts";

const [rounds = "3", seed = "1", word = ""] = process.argv.slice(2);
const total = { rounds: 0, written: 0, saved: 0, problems: 0, skipped: 0 };
for (const fault of FAULTS.filter(({ name }) => name.includes(word))) {
  const missing = fault.missing?.();
  if (missing) {
    total.skipped++;
    console.log(`${fault.name}: skipped, ${missing}`);
    continue;
  }
  const stand = await Stand.open(fault);
  try {
    for (let round = 0; round < Number(rounds); round++) {
      const { written, saved, back, problems } = await runRound(fault, stand, Number(seed) * 1000 + round, true);
      total.rounds++;
      total.written += written;
      total.saved += saved;
      total.problems += problems.length;
      console.log(`${fault.name}, round ${round + 1}: ${written} changes written, ${saved} saved keys looked for on disk, everyone saved ${back} ms after its end, ${problems.length} problems`);
      for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
    }
  } finally {
    await stand.close();
  }
}
console.log(`${total.rounds} rounds, ${total.skipped} faults skipped: ${total.written} changes written, ${total.saved} saved keys looked for on disk, ${total.problems} problems`);
process.exit(total.problems > 0 ? 1 : 0);
