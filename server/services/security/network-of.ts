import { isIP } from "node:net";

/** Groups of an IPv6 address, each up to four digits; `::` stands for as many as are missing. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const split = (part: string) => part.split(":").filter(Boolean);
  if (tail === undefined) return split(head);
  const [before, after] = [split(head), split(tail)];
  return [...before, ...Array.from<string>({ length: 8 - before.length - after.length }).fill("0"), ...after];
}

/** From where, as it may be kept: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one. It tells one office or provider from another, and no person. Null for what is no address. */
export function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  const kind = isIP(plain);
  if (kind === 4) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  if (kind !== 6) return null;
  // An IPv4 address at its end stands for two groups, both of which go.
  const first = groupsOf(plain.replace(/\d+\.\d+\.\d+\.\d+$/, "0:0")).slice(0, 3).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(":")}::/48`;
}
