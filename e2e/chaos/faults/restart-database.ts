import { OutsideDatabase } from "#e2e/chaos/outside-database.ts";
import type { Fault } from "#e2e/chaos/fault.ts";

/** The outside database is restarted by whoever runs it. */
export const restartDatabase: Fault = {
  name: "restart of an outside database",
  async prepare(folder) {
    const database = await OutsideDatabase.start(folder);
    return { variables: { DATABASE_URL: database.url }, hold: { database }, clear: () => database.stop() };
  },
  strike: ({ around }) => databaseOf(around.hold).stop(),
  lasts: { short: 1200, long: 5000 },
  isReadable: false,
  mend: ({ around }) => databaseOf(around.hold).start(),
  judge: (said) => (said.has("slow") && !said.has("saved") ? null : "nothing could be stored, and it was not said"),
};

export const databaseOf = (hold: Readonly<Record<string, unknown>> | undefined): OutsideDatabase => hold!.database as OutsideDatabase;
