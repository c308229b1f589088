import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the project's database server, by a database from which others can be made. */
    databaseServer: string;
  }
}

/** The migrated database that test files copy. */
export const TEMPLATE = "prorab_template";

/** The address of another database of the same server. */
export function named(server: string, database: string): string {
  const address = new URL(server);
  address.pathname = `/${database}`;
  return address.href;
}

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A migrated database of its own for one test file; `drop` it in `afterAll`. */
export const createTestDatabase = (): Promise<TestDatabase> => createDatabase(inject("databaseServer"), TEMPLATE);

/** An empty database on the project's server, or on another. */
export const createEmptyDatabase = (server = inject("databaseServer")): Promise<TestDatabase> => createDatabase(server, "template0");

async function createDatabase(server: string, template: string): Promise<TestDatabase> {
  const name = `prorab_test_${randomBytes(6).toString("hex")}`;
  const run = async (statement: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name} template ${template} encoding 'UTF8'`);
  return { url: named(server, name), drop: () => run(`drop database if exists ${name} with (force)`) };
}
