import type { Fault } from "#e2e/chaos/fault.ts";

/** The database answers and takes nothing, as one does that is being moved or has become a replica. */
export const readOnlyDatabase: Fault = {
  name: "database read-only",
  strike: (stand) => stand.sql("alter system set default_transaction_read_only = on", "select pg_reload_conf()"),
  lasts: { short: 2500, long: 10_000 },
  isReadable: true,
  mend: (stand) => stand.sql("alter system reset default_transaction_read_only", "select pg_reload_conf()"),
  judge: (said) => (said.has("slow") ? null : "nothing could be stored, and it was not said"),
};
