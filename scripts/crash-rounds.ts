// npm run crash-rounds -- 20 7: so many rounds of killing the server under three writers, from that seed. Needs a build.
import { runRounds } from "#e2e/crash/rounds.ts";

const [rounds = "20", seed = "1"] = process.argv.slice(2);
const report = await runRounds(Number(rounds), Number(seed), (line) => console.log(line));
console.log(`${report.rounds} rounds, ${report.databaseKills} with the database killed too: ${report.written} changes written, ${report.savedChecked} saved keys checked, ${report.lost.length} lost, ${report.missing.length} missing, ${report.diverged} rounds diverged`);
for (const line of [...report.lost, ...report.missing]) console.log(line);
process.exit(report.lost.length + report.missing.length + report.diverged > 0 ? 1 : 0);
