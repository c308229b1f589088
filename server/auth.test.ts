import { describe, expect, it } from "vitest";
import { ownOrigin, wayBack } from "#server/auth.ts";

describe("the way back after signing in", () => {
  const origin = "http://localhost:3000";

  it.each([
    ["/w/abc/map/main?variant=as-is#x", "http://localhost:3000/w/abc/map/main?variant=as-is#x"], ["http://localhost:3000/w/abc", "http://localhost:3000/w/abc"], ["w/abc", "http://localhost:3000/w/abc"],
  ])("%s stays in the app", (url, expected) => {
    expect(wayBack(url, origin)).toBe(expected);
  });

  it.each([
    "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "http:evil.example/x\\@", "http://localhost:3000.evil.example/", "http://localhost:3000@evil.example/",
    "javascript:alert(1)", "data:text/html,x", "/\t/evil.example", " //evil.example", "\n//evil.example", "http://localhost:3001/",
  ])("%j leads to no other place", (url) => {
    expect(new URL(wayBack(url, origin)).origin).toBe(origin);
  });
});

describe("a page of ours", () => {
  const from = (headers: Record<string, string>) => ownOrigin(new Headers(headers), "https://prorab.example.com");

  it("has the host it speaks to, or the public address, as its origin", () => {
    expect(from({ origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" })).toBe("http://127.0.0.1:3000");
    expect(from({ origin: "https://prorab.example.com", host: "10.0.0.5:3000", "sec-fetch-site": "same-origin" })).toBe("https://prorab.example.com");
  });

  it("is no other page, and none that hides its origin", () => {
    expect(from({ origin: "https://evil.example", host: "prorab.example.com" })).toBeNull();
    expect(from({ host: "prorab.example.com" })).toBeNull();
    expect(from({ origin: "null", host: "prorab.example.com" })).toBeNull();
    expect(from({ origin: "https://prorab.example.com", host: "prorab.example.com", "sec-fetch-site": "cross-site" })).toBeNull();
  });
});
