import { describe, expect, it } from "vitest";
import { securityHeaders } from "#server/security-headers.ts";

const policyOf = (headers: Record<string, string>) => new Map(headers["content-security-policy"]!.split("; ").map((part) => [part.split(" ")[0]!, part.split(" ").slice(1)]));
const plain = securityHeaders({ PRORAB_URL: "http://127.0.0.1:3000", isDev: false }, "abc");
const secure = securityHeaders({ PRORAB_URL: "https://prorab.example.com", isDev: false }, "abc");

describe("security headers", () => {
  it("let run only the scripts that carry the answer's nonce, and what those load", () => {
    expect(policyOf(plain).get("script-src")).toEqual(["'self'", "'nonce-abc'", "'strict-dynamic'"]);
  });

  it.each(["object-src", "base-uri", "frame-src", "frame-ancestors"])("%s is none", (name) => {
    expect(policyOf(plain).get(name)).toEqual(["'none'"]);
  });

  it("let no directive reach another host", () => {
    for (const [name, sources] of policyOf(secure)) expect({ name, sources: sources.filter((source) => !/^'|^(data|blob):$/.test(source)) }).toEqual({ name, sources: [] });
  });

  it("bind browsers to https where the public address has it, and nowhere else", () => {
    expect(secure["strict-transport-security"]).toMatch(/^max-age=\d{8}$/);
    expect(policyOf(secure).has("upgrade-insecure-requests")).toBe(true);
    expect(plain["strict-transport-security"]).toBeUndefined();
    expect(policyOf(plain).has("upgrade-insecure-requests")).toBe(false);
  });

  it("allow eval in development alone", () => {
    expect(policyOf(securityHeaders({ PRORAB_URL: "http://127.0.0.1:3000", isDev: true }, "abc")).get("script-src")).toContain("'unsafe-eval'");
    expect(plain["content-security-policy"]).not.toContain("eval");
  });
});
