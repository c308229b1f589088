/** The whole number behind an argument; throws with what is wrong. */
export function wholeNumber(name: string, text: string, least = 1, most = Number.POSITIVE_INFINITY): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > most) throw new Error(`--${name}: “${text}” is no whole number from ${least}${most === Number.POSITIVE_INFINITY ? "" : ` to ${most}`}`);
  return number;
}

/** The known word behind an argument; throws with what is wrong. */
export function oneOf<T extends string>(name: string, known: readonly T[], text: string): T {
  const found = known.find((word) => word === text);
  if (!found) throw new Error(`--${name}: “${text}” is none of ${known.join(", ")}`);
  return found;
}
