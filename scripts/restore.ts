// npm run restore -- FILE: a back-up into an empty database, the embedded one or DATABASE_URL's; --replace overwrites what is there. FILE is - for standard input.
import { STANDARD, unpack } from "#db/backup/file.ts";
import { loadBackup } from "#db/backup/load.ts";
import { reachAlone } from "#db/backup/reach.ts";
import { readBackup } from "#db/backup/read.ts";
import { putSecret } from "#server/secret.ts";
import { count, runCommand, VERSION } from "#scripts/command.ts";

await runCommand({ usage: "Say what from: npm run restore -- FILE (or - for standard input); with --replace, what is in the database is overwritten.", flags: ["--replace"] }, async ({ env, file, flags, told }) => {
  // Looked through before anything is touched; standard input can be read only once, and what is wrong with it is found on the way.
  if (file !== STANDARD) await readBackup(told.along("looking through the back-up", unpack(file)));
  const { url, stop } = env.DATABASE_URL ? { url: env.DATABASE_URL, stop: async () => undefined } : await reachAlone(env.PRORAB_DATA, "a restore");
  try {
    const { header, closing } = await loadBackup(unpack(file), { url, replace: flags.has("--replace"), told });
    const tables = Object.values(closing.tables);
    told.say(`Restored the back-up of ${header.at} (version ${header.app}): ${count(tables.reduce((sum, { rows }) => sum + rows, 0), "row")} in ${count(tables.length, "table")}, each compared with the back-up.`);
    if (closing.secret && !env.PRORAB_SECRET) putSecret(env.PRORAB_DATA, closing.secret);
    else if (closing.secret || !env.PRORAB_SECRET) told.say("Its sessions were signed with another secret, unless PRORAB_SECRET is the same as then: people sign in again.");
    told.say(`Start Prorab${header.app === VERSION ? "" : ` ${VERSION}`} again${env.DATABASE_URL ? " with the same DATABASE_URL" : ""}.`);
  } finally {
    await stop();
  }
});
