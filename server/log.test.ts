import { afterEach, expect, it, vi } from "vitest";
import { log } from "#server/log.ts";

const lines: string[] = [];
const out = vi.spyOn(process.stdout, "write").mockImplementation((line) => lines.push(String(line)) > 0);
afterEach(() => void lines.splice(0));

it("a failed query is logged with its cause and without its parameters, in message and stack", () => {
  const error = new Error(`Failed query: insert into "users" values ($1)\nparams: argon2id$secret,${"x".repeat(100_000)}`, { cause: new Error("relation does not exist") });
  log.error("call failed", { error, password: "hush" });
  out.mockClear();
  expect(lines).toHaveLength(1);
  const { error: said, password } = JSON.parse(lines[0]!) as { error: { message: string; stack: string[] }; password: string };
  expect(said.message).toBe('Failed query: insert into "users" values ($1): relation does not exist');
  expect(said.stack.length).toBeGreaterThan(0);
  expect(password).toBe("[hidden]");
  expect(lines[0]).not.toMatch(/argon2id|xxx|hush/);
});
