import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authOptions } from "#server/auth.ts";
import { readEnv } from "#server/env.ts";
import { startTestApp, type TestApp } from "#server/testing/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

function cookiesAt(url: string) {
  const read = readEnv({ PRORAB_URL: url });
  if ("problems" in read) throw new Error(read.problems.join());
  return authOptions({ ...app, env: read.env }, { address: "", locale: "en", invitation: null, origin: url });
}

describe("the sign-in's cookies", () => {
  it("are bound to the host and to https where the public address has it", () => {
    const { cookies, useSecureCookies } = cookiesAt("https://prorab.example.com");
    const all = Object.values(cookies!);
    expect(all.length).toBe(3);
    for (const { name, options } of all) expect({ name, options }).toEqual({ name: expect.stringMatching(/^__Host-prorab\./), options: { httpOnly: true, sameSite: "lax", path: "/", secure: true } });
    // Those of a provider's round trip, which next-auth names itself: __Secure-, httpOnly.
    expect(useSecureCookies).toBe(true);
  });

  it("work over plain http, still out of scripts' reach", () => {
    const { cookies, useSecureCookies } = cookiesAt("http://127.0.0.1:3000");
    for (const { name, options } of Object.values(cookies!)) expect({ name, options }).toEqual({ name: expect.stringMatching(/^prorab\./), options: { httpOnly: true, sameSite: "lax", path: "/", secure: false } });
    expect(useSecureCookies).toBe(false);
  });
});
