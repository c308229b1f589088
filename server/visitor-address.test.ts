import { describe, expect, it } from "vitest";
import { addressOf } from "#server/visitor-address.ts";

const from = (remoteAddress: string, forwarded: string | undefined, proxies: number) => addressOf({ headers: { "x-forwarded-for": forwarded }, socket: { remoteAddress } }, proxies);

describe("whose calls are counted", () => {
  it("those of the socket, whatever is claimed, where no proxy is trusted", () => {
    for (const claim of ["203.0.113.9", "203.0.113.9, 203.0.113.10", "127.0.0.1", ",", ""]) expect(from("192.0.2.1", claim, 0)).toBe("192.0.2.1");
  });

  it("those whom the last trusted proxy saw, whatever stands before", () => {
    expect(from("10.0.0.1", "203.0.113.9", 1)).toBe("203.0.113.9");
    expect(from("10.0.0.1", "198.51.100.1, 203.0.113.9", 1)).toBe("203.0.113.9");
    expect(from("10.0.0.1", "198.51.100.1, 203.0.113.9, 10.0.0.2", 2)).toBe("203.0.113.9");
    // Fewer hops than there are proxies: none of them was there.
    expect(from("10.0.0.1", "203.0.113.9", 2)).toBe("10.0.0.1");
    expect(from("10.0.0.1", undefined, 1)).toBe("10.0.0.1");
  });

  it("those of a whole IPv6 network together, and an IPv4 address under both its names", () => {
    for (const one of ["2001:db8:1:2::1", "2001:db8:1:2:ffff:0:0:9", "2001:0db8:0001:0002::", "2001:DB8:1:2::abcd%eth0"]) expect(from(one, undefined, 0)).toBe("2001:db8:1:2::/64");
    expect(from("2001:db8:1:3::1", undefined, 0)).toBe("2001:db8:1:3::/64");
    expect(from("::1", undefined, 0)).toBe("0:0:0:0::/64");
    expect(from("::ffff:192.0.2.1", undefined, 0)).toBe("192.0.2.1");
    expect(from("10.0.0.1", "x".repeat(5000), 1)).toHaveLength(64);
  });
});
