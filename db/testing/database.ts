import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the run's database server, with "prorab_template" as its database. */
    databaseUrl: string;
  }
}

const named = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** A migrated database of its own for one test file, copied from the run's template; `drop` it in `afterAll`. */
export async function createTestDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const template = inject("databaseUrl");
  const name = `prorab_test_${randomBytes(6).toString("hex")}`;
  const run = async (statement: string) => {
    const client = new Client({ connectionString: named(template, "postgres") });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name} template prorab_template`);
  return { url: named(template, name), drop: () => run(`drop database if exists ${name} with (force)`) };
}
