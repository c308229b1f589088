import { parseFragment, FRAGMENT_MAX, type Fragment } from "#model/map/fragment.ts";

// In the attribute of a list: HTML is the one format that every browser carries to every other.
const ATTRIBUTE = "data-prorab-map";
const CARRIED = new RegExp(`${ATTRIBUTE}="([A-Za-z0-9+/=]+)"`);

/** Puts a piece of a map on the clipboard, and its titles, one a line, for whatever else they are pasted into. */
export function writeClipboard(clipboard: Pick<DataTransfer, "setData">, fragment: Fragment, titles: readonly string[]): void {
  const items = titles.map((title) => `<li>${escape(title)}</li>`).join("");
  clipboard.setData("text/plain", titles.join("\n"));
  clipboard.setData("text/html", `<ul ${ATTRIBUTE}="${encode(JSON.stringify(fragment))}">${items}</ul>`);
}

/** What is on the clipboard: a piece of a map, else text; null when neither. */
export function readClipboard(clipboard: Pick<DataTransfer, "getData">): { fragment: Fragment } | { text: string } | null {
  const carried = CARRIED.exec(clipboard.getData("text/html"))?.[1];
  // Base64 takes four characters for three bytes, and a letter of ours takes two bytes at most.
  const fragment = carried && carried.length <= FRAGMENT_MAX.text * 3 ? parseFragment(decode(carried)) : null;
  if (fragment) return { fragment };
  const text = clipboard.getData("text/plain");
  return text.trim() === "" ? null : { text };
}

function encode(text: string): string {
  let binary = "";
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function decode(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return "";
  }
}

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
