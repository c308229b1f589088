const HIDDEN = "[hidden]";
const LONGEST = 300;
/** What a message may quote of people and their work, in the order in which it is taken out. A quotation is taken whole, from its first mark to its last: what is quoted may hold marks itself. */
const PRIVATE: readonly RegExp[] = [
  /"[^]*"/g, /“[^]*”/g, /«[^]*»/g, /`[^]*`/g, /<[^]*>/g, /(?<![\p{L}\d])'[^]*'(?![\p{L}\d])/gu,
  // Addresses of mail and of machines; tokens, which are longer than any id.
  /[^\s<>()"'`,;:@]+@[^\s<>()"'`,;:@]+/g, /\b\d{1,3}(?:\.\d{1,3}){3}\b/g, /(?<![\w:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\w:])/gi, /[\w-]{32,}/g,
];

/** What may be said of a message that somebody else wrote: its first line, without what it quotes, without addresses and tokens. */
export function maskText(text: string): string {
  // A failed query's message goes on to list its values: whole documents, password hashes, addresses.
  let masked = text.split("\nparams:")[0]!;
  for (const pattern of PRIVATE) masked = masked.replaceAll(pattern, HIDDEN);
  return masked.split("\n")[0]!.slice(0, LONGEST);
}

/** A path as it may be logged: invitations, links and whatever a visitor typed are longer than any id, or spelled otherwise. */
export const maskPath = (url: string): string => url.split("?")[0]!.split("/").slice(0, 10).map((part) => (/^[a-z0-9._-]{0,24}$/.test(part) ? part : HIDDEN)).join("/");
