import { expect, it } from "vitest";
import { networkOf } from "#server/services/security/network-of.ts";

it.each([
  ["203.0.113.77", "203.0.113.0/24"], ["::ffff:203.0.113.77", "203.0.113.0/24"], ["127.0.0.1", "127.0.0.0/24"],
  ["2001:db8:abcd:12:3456:789a:bcde:f012", "2001:db8:abcd::/48"], ["2001:0DB8:0001::1", "2001:db8:1::/48"], ["2001:db8::1", "2001:db8:0::/48"], ["::1", "0:0:0::/48"], ["fe80::1%eth0", "fe80:0:0::/48"], ["64:ff9b::203.0.113.77", "64:ff9b:0::/48"],
])("of %s only the network is kept", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each(["", "nonsense", "203.0.113", "1.2.3.4.5", "unknown"])("%j is no address", (address) => {
  expect(networkOf(address)).toBeNull();
});
