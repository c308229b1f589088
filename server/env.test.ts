import { describe, expect, it } from "vitest";
import { createSecret, readEnv, type Env } from "#server/env.ts";

const problemsOf = (variables: Record<string, string>) => {
  const read = readEnv(variables);
  return "problems" in read ? read.problems.join("\n") : "";
};
function envOf(variables: Record<string, string>): Env {
  const read = readEnv(variables);
  if ("problems" in read) throw new Error(read.problems.join("\n"));
  return read.env;
}

describe("a variable that is wrong is named, with what it must be", () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ["a port that is no number", { PORT: "http" }, /^PORT must be a port number from 0 to 65535, such as 3000\.$/],
    ["a port of blanks", { PORT: " " }, /^PORT must be a port number/],
    ["a port in another notation", { PORT: "0x50" }, /^PORT must be a port number/],
    ["a port too high", { PORT: "70000" }, /^PORT must be a port number/],
    ["an address that is none", { PRORAB_URL: "prorab.example.com" }, /^PRORAB_URL must be the address people open/],
    ["an address with a path", { PRORAB_URL: "https://example.com/prorab" }, /^PRORAB_URL must be the address people open, without a path/],
    ["an address with a password", { PRORAB_URL: "https://me:hush@example.com" }, /^PRORAB_URL must be the address people open/],
    ["another kind of database", { DATABASE_URL: "mysql://root:hush@localhost/prorab" }, /^DATABASE_URL must be a PostgreSQL address/],
    ["a demo of yes", { PRORAB_DEMO: "yes" }, /^PRORAB_DEMO must be 1 to load the demo workspace, or 0\.$/],
    ["a short secret", { PRORAB_SECRET: "hush" }, /^PRORAB_SECRET must be at least 32 random characters/],
    ["a secret of one letter", { PRORAB_SECRET: "hush".repeat(20) }, /^PRORAB_SECRET must be at least 32 random characters, no example/],
    ["a secret left as an example", { PRORAB_SECRET: "hush-change-me-to-a-long-random-string-1234567890" }, /^PRORAB_SECRET must be at least 32 random characters, no example/],
    ["a registration of everyone", { PRORAB_REGISTRATION: "everyone" }, /^PRORAB_REGISTRATION must be invitation or open\.$/],
    ["proxies without number", { PRORAB_TRUST_PROXY: "true" }, /^PRORAB_TRUST_PROXY must be the number of proxies/],
    ["a mail server by name alone", { SMTP_URL: "mail.example.com", MAIL_FROM: "a@example.com" }, /^SMTP_URL must be an SMTP address/],
    ["a mail server without a sender", { SMTP_URL: "smtp://mail.example.com" }, /^SMTP_URL is set but MAIL_FROM is not: set both, or neither\.$/],
    ["half of a provider", { GOOGLE_CLIENT_SECRET: "hush" }, /^GOOGLE_CLIENT_SECRET is set but GOOGLE_CLIENT_ID is not/],
    ["an issuer alone", { OIDC_ISSUER: "https://id.example.com" }, /^OIDC_ISSUER is set but OIDC_CLIENT_ID is not/],
    ["a level that is none", { PRORAB_LOG_LEVEL: "loud" }, /^PRORAB_LOG_LEVEL must be debug, info, warn or error\.$/],
    ["a token that can be guessed", { PRORAB_METRICS_TOKEN: "hush" }, /^PRORAB_METRICS_TOKEN must be at least 16 characters; leave it out to have no \/api\/metrics\.$/],
    ["a history of no days", { PRORAB_KEEP_HISTORY_DAYS: "0" }, /^PRORAB_KEEP_HISTORY_DAYS must be a number of days from 1 to 36500; leave it out to keep the history for ever\.$/],
    ["a history in words", { PRORAB_KEEP_HISTORY_DAYS: "a year" }, /^PRORAB_KEEP_HISTORY_DAYS must be a number of days/],
    ["updates kept for less than none", { PRORAB_KEEP_UPDATES_DAYS: "-1" }, /^PRORAB_KEEP_UPDATES_DAYS must be a number of days from 0 to 36500/],
    ["two at once", { PORT: "x", PRORAB_DEMO: "x" }, /^PORT must be[^\n]*\nPRORAB_DEMO must be/],
  ])("%s", (_, variables, words) => {
    const said = problemsOf(variables);
    expect(said).toMatch(words);
    expect(said).not.toContain("hush");
  });
});

describe("what is not set", () => {
  it("has a value that works on this machine, and an empty variable is one that is not set", () => {
    expect(envOf({ PORT: "", DATABASE_URL: "" })).toMatchObject({ PORT: 3000, HOST: "127.0.0.1", PRORAB_URL: "http://127.0.0.1:3000", PRORAB_DEMO: "0", PRORAB_REGISTRATION: "invitation", PRORAB_LOG_LEVEL: "info", PRORAB_KEEP_UPDATES_DAYS: 0, isDev: false });
    expect(envOf({}).PRORAB_METRICS_TOKEN ?? envOf({}).PRORAB_KEEP_HISTORY_DAYS).toBeUndefined();
  });

  it.each([["0.0.0.0", "http://localhost:8080"], ["::", "http://localhost:8080"], ["::1", "http://[::1]:8080"], ["192.0.2.1", "http://192.0.2.1:8080"]])("on %s the address is %s", (HOST, url) => {
    expect(envOf({ HOST, PORT: "8080" }).PRORAB_URL).toBe(url);
  });
});

it("the public address loses its last slash, so that links have one", () => {
  expect(envOf({ PRORAB_URL: "https://prorab.example.com/" }).PRORAB_URL).toBe("https://prorab.example.com");
});

it("a made secret is good enough to be taken, and none is like another", () => {
  expect(problemsOf({ PRORAB_SECRET: createSecret() })).toBe("");
  expect(createSecret()).not.toBe(createSecret());
});
