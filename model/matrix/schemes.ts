import { countLetters } from "#model/matrix/area.ts";
import { SCHEMES, type Letter, type Plan } from "#model/shape.ts";

type MatrixLetter = Letter | "A";
type Scheme = Plan["scheme"];

/** The letter that stands on the page for a stored one: DACI's Driver is kept as R. */
export const signOf = (scheme: Scheme, letter: MatrixLetter): string => (scheme === "DACI" && letter === "R" ? "D" : letter);

/** Whether a scheme has this letter. */
export const hasLetter = (scheme: Scheme, letter: MatrixLetter): boolean => (SCHEMES[scheme] as readonly MatrixLetter[]).includes(letter);

/** What another scheme makes of a letter: how it is shown before and after, null where the scheme does not have it, and in how many cells it stands. */
export type SchemeChange = { readonly letter: MatrixLetter; readonly before: string | null; readonly after: string | null; readonly count: number };

/** What changing the scheme would do, letter by letter. No letter is lost: one that the scheme lacks is kept, and shown as no part of it. */
export function planSchemeChange(plan: Pick<Plan, "activities" | "participants" | "scheme">, to: Scheme): readonly SchemeChange[] {
  const counted = countLetters(plan, { rows: plan.activities.map(({ id }) => id), columns: plan.participants.map(({ id }) => id) });
  const show = (scheme: Scheme, letter: MatrixLetter) => (hasLetter(scheme, letter) ? signOf(scheme, letter) : null);
  return SCHEMES.RASCI.map((letter) => ({ letter, before: show(plan.scheme, letter), after: show(to, letter), count: counted[letter] }))
    .filter(({ before, after, count }) => before !== null || after !== null || count > 0);
}
