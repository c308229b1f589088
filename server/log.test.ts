import { spawn } from "node:child_process";
import { once } from "node:events";
import { DrizzleQueryError } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { createLog } from "#server/log.ts";
import { maskPath } from "#server/mask.ts";

const lines: string[] = [];
const log = createLog("info", { write: (line) => void lines.push(line) });
afterEach(() => void lines.splice(0));

function said(fields: Record<string, unknown>): Record<string, unknown> {
  log.error("something", fields);
  return JSON.parse(lines.at(-1)!) as Record<string, unknown>;
}
const messageOf = (message: string) => (said({ error: new Error(message) }).error as { message: string }).message;

it("an event is one line of JSON with its time, level and name", () => {
  log.info("started", { port: 3000 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{.*\}\n$/);
  expect(JSON.parse(lines[0]!)).toEqual({ level: "info", at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/), event: "started", port: 3000 });
});

it("a failed query is logged with its cause and without its values, in message and stack", () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "users_email_key"'), { code: "23505", table: "users", constraint: "users_email_key" });
  const { error } = said({ error: new DrizzleQueryError('insert into "users" values ($1)', ["argon2id$secret", "x".repeat(1000)], cause) });
  expect(error).toMatchObject({ message: 'Failed query: insert into "users" values ($1)', cause: { code: "23505", table: "users", constraint: "users_email_key" } });
  expect((error as { stack: string[] }).stack.length).toBeGreaterThan(0);
  expect(lines.at(-1)).not.toMatch(/argon2id|xxx/);
  expect(messageOf(`Failed query: insert into users values ($1)\nparams: argon2id$secret`)).toBe("Failed query: insert into users values ($1)");
});

describe("what would say who somebody is, or what they wrote, is never written", () => {
  it.each<[string, string, string]>([
    ["an address", "no mailbox for anna.orlova@example.test here", "no mailbox for [hidden] here"],
    ["what is quoted", 'invalid input syntax for type integer: "Анна"', "invalid input syntax for type integer: [hidden]"],
    ["quotes within quotes", 'Unexpected token, "he said "hush" and left" is not valid JSON', "Unexpected token, [hidden] is not valid JSON"],
    ["an apostrophe is no quote", "can't read what wasn't there", "can't read what wasn't there"],
    ["a machine's address", "connect ECONNREFUSED 192.0.2.17:5432", "connect ECONNREFUSED [hidden]:5432"],
    ["a longer one", "connect ECONNREFUSED 2001:db8:0:0:1:2:3:4", "connect ECONNREFUSED [hidden]"],
    ["a token", `no link ${"aB3_".repeat(11)}`, "no link [hidden]"],
    ["a second line", "it failed\nat Anna's desk (/home/anna:1:1)", "it failed"],
  ])("%s", (_, message, words) => {
    expect(messageOf(message)).toBe(words);
    expect(lines.at(-1)).not.toMatch(/anna|Анна|hush|192\.0|2001:db8|aB3_/i);
  });

  it.each(["password", "email", "eMail", "name", "displayName", "ip", "address", "title", "body", "sessionToken", "cookie", "DATABASE_URL"])("a field called %s, at any depth", (key) => {
    expect(said({ [key]: "canary", deep: [{ [key]: "canary" }] })).toMatchObject({ [key]: "[hidden]", deep: [{ [key]: "[hidden]" }] });
  });

  it("a mail server's own words, which name whom the letter was for", () => {
    const { error } = said({ error: Object.assign(new Error("550 no Anna Orlova here"), { code: "EENVELOPE", command: "RCPT TO", responseCode: 550 }) });
    expect(error).toMatchObject({ code: "EENVELOPE", responseCode: 550 });
    expect(lines.at(-1)).not.toContain("Anna");
  });

  it("the tokens of a path; ids stay", () => {
    expect(maskPath(`/invite/${"aB3_".repeat(11)}?x=anna`)).toBe("/invite/[hidden]");
    expect(maskPath("/w/0123456789abcd/map/abcdefghijklmn")).toBe("/w/0123456789abcd/map/abcdefghijklmn");
    expect(maskPath("/anna@example.test/%D0%90")).toBe("/[hidden]/[hidden]");
  });
});

it("ids, numbers and codes are written as they are, bytes are counted, and what leads to itself does not end the app", () => {
  const loop: Record<string, unknown> = { id: "0123456789abcd" };
  loop.loop = loop;
  expect(said({ workspace: "0123456789abcd", rows: 3, ok: true, bytes: new Uint8Array(7), big: 7n, loop })).toMatchObject({ workspace: "0123456789abcd", rows: 3, ok: true, bytes: "7 bytes", big: "7", loop: { id: "0123456789abcd" } });
});

/** A program of its own that logs; what it wrote until it ended, to standard output alone. */
async function run(program: string, variables: Record<string, string> = {}): Promise<string[]> {
  const child = spawn(process.execPath, ["--input-type=module", "-e", program], { env: { PATH: process.env.PATH!, ...variables } as unknown as NodeJS.ProcessEnv, stdio: ["ignore", "pipe", "ignore"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await once(child, "close");
  return output.split("\n").filter(Boolean);
}

it.each(["process.abort()", "process.kill(process.pid, 'SIGKILL')", "process.exit(1)", "throw new Error('fault')"])("no line is lost when the process ends by %s right after it", async (end) => {
  const written = await run(`import { log } from "#server/log.ts"; for (let n = 1; n <= 5000; n++) log.info("line", { n }); ${end};`);
  expect(written).toHaveLength(5000);
  expect(JSON.parse(written.at(-1)!)).toMatchObject({ event: "line", n: 5000 });
});

it.each([["debug", 4], ["info", 3], ["warn", 2], ["error", 1], ["", 3], ["nonsense", 3]])("PRORAB_LOG_LEVEL=%s writes %i of four", async (level, count) => {
  expect(await run(`import { log } from "#server/log.ts"; for (const level of ["debug", "info", "warn", "error"]) log[level]("line");`, { PRORAB_LOG_LEVEL: level })).toHaveLength(count);
});

it("what a library prints becomes a line of the log, without what it quotes", async () => {
  const written = await run(`import { captureConsole } from "#server/capture-console.ts"; captureConsole(); console.error(" ⨯", new Error('no "hush"'), { email: "a@b.test" }); console.log("ready for a@b.test");`, { PRORAB_LOG_LEVEL: "debug" });
  expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({ level: "error", event: "console", said: "⨯", error: expect.objectContaining({ message: "no [hidden]" }) }), expect.objectContaining({ level: "debug", event: "console", said: "ready for [hidden]" }),
  ]);
});

it.each([["thrown", "setTimeout(() => { throw new Error('no \"hush\"') })", "uncaughtException"], ["a promise's", "void Promise.reject(new Error('no \"hush\"'))", "unhandledRejection"]])("a fault that nobody caught, %s, is the log's last line", async (_, fault, origin) => {
  const written = await run(`import { captureFaults } from "#server/capture-console.ts"; captureFaults(); ${fault}; setTimeout(() => undefined, 60_000);`);
  expect(written.map((line) => JSON.parse(line) as unknown)).toEqual([expect.objectContaining({ level: "error", event: "fault", origin, error: expect.objectContaining({ message: "no [hidden]" }) })]);
});
