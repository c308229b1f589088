import { isIPv6 } from "node:net";

type Sender = { headers: NodeJS.Dict<string | string[]>; socket: { remoteAddress?: string | undefined } };

/** A visitor's address: the socket's, or the one that the last of `proxies` trusted proxies saw. What a visitor claims beyond those is not looked at. */
export function addressOf(request: Sender, proxies: number): string {
  const forwarded = String(request.headers["x-forwarded-for"] ?? "").split(",").map((part) => part.trim()).filter(Boolean);
  return networkOf((proxies > 0 ? forwarded.at(-proxies) : undefined) ?? request.socket.remoteAddress ?? "");
}

/** What calls are counted by: an IPv4 address as it is, of an IPv6 address the first 64 bits, for whoever has one has all that begin so (RFC 6177). */
function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const plain = address.split("%")[0]!;
  if (!isIPv6(plain)) return address.slice(0, 64);
  const [before = "", after] = plain.split("::");
  const groups = (part: string) => part.split(":").filter(Boolean);
  const [head, tail] = [groups(before), groups(after ?? "")];
  const filled = after === undefined ? head : [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => "0"), ...tail];
  return `${filled.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
