// npm run move-to -- postgres://…: from the embedded database into an empty one of your own. The address may come in DATABASE_URL instead, where no list of processes shows it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadBackup } from "#db/backup/load.ts";
import { reachAlone, requireDatabase } from "#db/backup/reach.ts";
import { writeBackup } from "#db/backup/write.ts";
import { StartError } from "#db/start-error.ts";
import { readEnv } from "#server/env.ts";
import { count, runCommand, VERSION } from "#scripts/command.ts";

const usage = "Say where to: npm run move-to -- postgres://user:password@host:5432/prorab, an empty database; or set DATABASE_URL to it.";

await runCommand({ usage, isFile: false, needed: false }, async ({ env, file, told }) => {
  const url = file || env.DATABASE_URL;
  if (!url) throw new StartError(usage);
  const read = readEnv({ DATABASE_URL: url });
  if ("problems" in read) throw new StartError(file ? usage : read.problems.join("\n"));
  requireDatabase(env.PRORAB_DATA);
  // Held: what is written meanwhile would stay behind.
  const { url: from, kind, stop } = await reachAlone(env.PRORAB_DATA, "a move to another database");
  try {
    const { closing } = await loadBackup(writeBackup({ url: from, kind, app: VERSION, secret: null, told }), { url, replace: false, told, setting: file ? "the address" : "DATABASE_URL" });
    const tables = Object.values(closing.tables);
    told.say(`Moved ${count(tables.reduce((sum, { rows }) => sum + rows, 0), "row")} in ${count(tables.length, "table")}, each compared with where it came from.`);
    const secret = join(env.PRORAB_DATA, "secret");
    told.say("From now on start Prorab with DATABASE_URL set to that database.");
    if (!env.PRORAB_SECRET && existsSync(secret)) told.say(`Keep PRORAB_DATA as it is, or set PRORAB_SECRET to what is in ${secret}: several instances need the same one, and people stay signed in.`);
    told.say(`The embedded database stays in ${join(env.PRORAB_DATA, "postgres")}. Once you are content, remove that folder.`);
  } finally {
    await stop();
  }
});
