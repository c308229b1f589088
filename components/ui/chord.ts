/** Keys pressed together, by their places on the board: `Mod+Shift+KeyZ`. `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export type Chord = string;

type Keys = Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

const MODIFIERS = ["Mod", "Alt", "Shift"] as const;
const ON_MAC = { Mod: "⌘", Alt: "⌥", Shift: "⇧" } as const;
const ELSEWHERE = { Mod: "Ctrl", Alt: "Alt", Shift: "Shift" } as const;
/** A Mac prints its modifiers in this order, ⌘ next to the key. */
const MAC_ORDER = ["Alt", "Shift", "Mod"] as const;
const PRINTED: Readonly<Record<string, string>> = {
  ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", Arrows: "← ↑ → ↓", Digits: "1–7", Escape: "Esc", Delete: "Del", Slash: "/", ContextMenu: "Menu", Minus: "-", Equal: "+",
};

/** What stands for any of several keys. */
const ANY: Readonly<Record<string, RegExp>> = { Arrows: /^Arrow/, Digits: /^Digit[1-7]$/, Enter: /Enter$/ };

/** Whether these are the keys of a chord, and no others. */
export function isChord(event: Keys, chord: Chord): boolean {
  const keys = chord.split("+");
  const key = keys.at(-1)!;
  return (ANY[key]?.test(event.code) ?? event.code === key) && (event.ctrlKey || event.metaKey) === keys.includes("Mod") && event.shiftKey === keys.includes("Shift") && event.altKey === keys.includes("Alt");
}

/** Whether a key asks for help: "?" wherever it is printed, on a Russian board Shift+7, and Shift+/ whatever that prints. */
export function isHelpKey(event: Keys & Pick<KeyboardEvent, "key">): boolean {
  return isChord(event, "Shift+Slash") || (event.key === "?" && !event.ctrlKey && !event.metaKey && !event.altKey);
}

/** A chord as it is printed: `⇧⌘Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function printChord(chord: Chord, isMac: boolean): string {
  const keys = chord.split("+");
  if (chord === "Shift+Slash") return "?";
  const key = keys.filter((code) => !MODIFIERS.some((modifier) => modifier === code)).map((code) => PRINTED[code] ?? code.replace(/^(Key|Digit)/, "")).join("+");
  if (isMac) return MAC_ORDER.filter((modifier) => keys.includes(modifier)).map((modifier) => ON_MAC[modifier]).join("") + key;
  return [...MODIFIERS.filter((modifier) => keys.includes(modifier)).map((modifier) => ELSEWHERE[modifier]), key].join("+");
}
