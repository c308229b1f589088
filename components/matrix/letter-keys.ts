import type { Plan } from "#model/shape.ts";
import type { MatrixLetter } from "#components/matrix/letters.ts";

/** What a key press means in a cell; `foreign` is a letter of a layout in which this letter means nothing. */
export type KeyMeaning = { readonly letter: MatrixLetter } | "foreign" | null;

const LATIN: Readonly<Record<string, MatrixLetter>> = { r: "R", a: "A", c: "C", i: "I", s: "S" };
/** The initials of the Russian names: работает, отвечает, консультирует, информирован, помогает (docs/decisions/0008). */
const CYRILLIC: Readonly<Record<string, MatrixLetter>> = { р: "R", о: "A", к: "C", и: "I", п: "S" };
const BY_PLACE: Readonly<Record<string, MatrixLetter>> = { KeyR: "R", KeyA: "A", KeyC: "C", KeyI: "I", KeyS: "S" };
const USUAL = { latin: LATIN, cyrillic: CYRILLIC, byPlace: BY_PLACE };
/** Driver, Approver, Contributor, Informed: ведёт, утверждает, консультирует, информирован. Driver is kept as R (docs/decisions/0032). */
const DACI: typeof USUAL = {
  latin: { d: "R", a: "A", c: "C", i: "I", s: "S" }, cyrillic: { в: "R", у: "A", к: "C", и: "I", п: "S" }, byPlace: { KeyD: "R", KeyA: "A", KeyC: "C", KeyI: "I", KeyS: "S" },
};

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/** The letter of the matrix that a key stands for in a scheme: by what it types in Latin and Cyrillic layouts, by its place in all others. */
export function readKey({ key, code, ctrlKey, metaKey, altKey }: Press, scheme: Plan["scheme"]): KeyMeaning {
  const { latin, cyrillic, byPlace } = scheme === "DACI" ? DACI : USUAL;
  if (ctrlKey || metaKey || altKey) return null;
  const typed = key.toLowerCase();
  const isLetter = /^\p{L}$/u.test(typed);
  if (/^\p{Script=Cyrillic}$/u.test(typed)) return meaning(cyrillic[typed]) ?? "foreign";
  if (/^\p{Script=Latin}$/u.test(typed)) return meaning(latin[typed]);
  return isLetter || key === "Process" || key === "Dead" ? meaning(byPlace[code]) : null;
}

const meaning = (letter: MatrixLetter | undefined): KeyMeaning => (letter ? { letter } : null);
