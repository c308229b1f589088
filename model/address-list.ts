/** One address of a list, with the name that stood before it. */
export type ListedAddress = { readonly email: string; readonly name: string };
/** `wrong`: what is no address, as it stood there; `repeated`: addresses that came again, once each. */
export type AddressList = { readonly addresses: readonly ListedAddress[]; readonly wrong: readonly string[]; readonly repeated: readonly string[] };

/** How many people one request invites. */
export const INVITED_AT_ONCE = 100;
/** zod's own pattern of an address, which is what the server takes; a test holds the two together. */
const ADDRESS = /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
const ADDRESS_MAX = 254;

/** Whether the server takes it as an address. */
export const isAddress = (text: string): boolean => text.length <= ADDRESS_MAX && ADDRESS.test(text);

/**
 * Reads addresses as people paste them: one per line, or separated by commas, semicolons, tabs or spaces; alone, as `Name <address>`, as
 * `"Surname, Name" <address>`, or with the name in the cell before. Words without an address are told, lest somebody is lost unseen.
 */
export function readAddressList(text: string): AddressList {
  const addresses = new Map<string, ListedAddress>();
  const wrong: string[] = [];
  const repeated = new Map<string, string>();
  for (const line of text.split(/[\n\r;]+/)) {
    let name = "";
    for (const piece of piecesOf(line)) {
      const { named, email } = readPiece(piece);
      if (email === null) {
        if (name) wrong.push(name);
        // What may be a name waits for the address behind it.
        name = looksLikeName(piece) ? piece : "";
        if (!name) wrong.push(piece);
      } else {
        const key = email.toLowerCase();
        if (addresses.has(key)) repeated.set(key, email);
        else addresses.set(key, { email, name: named || name });
        if (named && name) wrong.push(name);
        name = "";
      }
    }
    if (name) wrong.push(name);
  }
  return { addresses: [...addresses.values()], wrong, repeated: [...repeated.values()] };
}

/** The parts of a line between commas and tabs outside of quotes; several bare addresses with spaces between are several parts. */
function piecesOf(line: string): string[] {
  const parts = line.match(/(?:"[^"]*"|[^",\t])+|"/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "").flatMap((part) => {
    const words = part.split(/\s+/);
    return words.length > 1 && words.every((word) => word.includes("@") && !word.includes("<")) ? words : [part];
  });
}

function readPiece(piece: string): { named: string; email: string | null } {
  const [, before = "", inside] = /^(.*?)[<(]\s*(?:mailto:)?([^<>()\s]+)\s*[>)]$/i.exec(piece) ?? [];
  const words = piece.split(/\s+/);
  // Without brackets the last word may be the address, and what is before it the name.
  const email = inside ?? bare(words.at(-1) ?? "");
  const named = inside === undefined ? words.slice(0, -1).join(" ") : before;
  return isAddress(email) && !named.includes("@") ? { named: unquoted(named), email } : { named: "", email: null };
}

const bare = (word: string): string => word.replace(/^mailto:/i, "").replace(/^["'<]+|["'>.]+$/g, "");
const unquoted = (text: string): string => text.trim().replace(/^["']+|["':–—-]+$/g, "").replace(/\s+/g, " ").trim();
/** People's names are words with a space between, or in letters that no address has; one Latin word may be an address that lost its end. */
const looksLikeName = (text: string): boolean => !text.includes("@") && /\p{L}/u.test(text) && /\s|[^\p{ASCII}]/u.test(text);
