// An app that only holds a data folder: `node holder-script.ts <folder> [namespace|nobody]`. Says "held" and stops at SIGTERM; a refusal goes to standard error.
import { Client } from "pg";
import { startEmbedded } from "#db/embedded/start.ts";
import { isStartError } from "#db/start-error.ts";

const [home, as] = process.argv.slice(2) as [string, ("namespace" | "nobody")?];
try {
  const embedded = await startEmbedded({ home, holder: `the holder ${process.pid}`, ...(as ? { as } : {}) });
  process.on("SIGTERM", () => void embedded.stop().then(() => process.exit(0)));
  // Counts its starts in the database itself, so that a later start shows that the data is the same.
  const client = new Client({ connectionString: embedded.url });
  await client.connect();
  await client.query("create table if not exists starts (at timestamptz default now())");
  await client.query("insert into starts default values");
  const { rows } = await client.query("select count(*)::int as starts from starts");
  await client.end();
  process.stdout.write(`held ${(rows[0] as { starts: number }).starts}\n`);
} catch (error) {
  process.stderr.write(isStartError(error) ? error.message : `fault: ${(error as Error).stack}`);
  process.exit(1);
}
