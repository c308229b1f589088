// npm run backup -- FILE: everything into one file, while the app is in use or not. FILE is - for standard output.
import { packInto, requirePlace, STANDARD } from "#db/backup/file.ts";
import { reachForReading } from "#db/backup/reach.ts";
import { sizeOf } from "#db/backup/told.ts";
import { writeBackup } from "#db/backup/write.ts";
import { readSecret } from "#server/secret.ts";
import { runCommand, VERSION } from "#scripts/command.ts";

await runCommand({ usage: "Say where to: npm run backup -- FILE (or - for standard output)." }, async ({ env, file, told }) => {
  requirePlace(file);
  const { url, kind, stop } = await reachForReading(env.PRORAB_DATA, env.DATABASE_URL, "a back-up");
  try {
    const secret = env.PRORAB_SECRET ? null : readSecret(env.PRORAB_DATA);
    const bytes = await packInto(file, writeBackup({ url, kind, app: VERSION, secret, told }));
    told.say(`Backed up${file === STANDARD ? "" : ` into ${file}`}: ${sizeOf(bytes)}. Keep it as you keep the database: it holds everything${secret ? ", the secret that signs sessions too" : ""}.`);
  } finally {
    await stop();
  }
});
