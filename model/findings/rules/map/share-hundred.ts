/**
 * Whole percents in the same proportions that add up to 100: each rounded down, and those that lost most by it one more (the largest remainder method of Hamilton).
 * null when some are not known or all are 0.
 */
export function shareHundred(parts: readonly (number | null)[]): number[] | null {
  const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (parts.includes(null) || total === 0) return null;
  const exact = parts.map((part) => ((part ?? 0) / total) * 100);
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((sum, part) => sum + part, 0);
  const byLoss = exact.map((_, index) => index).toSorted((a, b) => (exact[b]! - whole[b]!) - (exact[a]! - whole[a]!));
  for (const index of byLoss.slice(0, left)) whole[index]!++;
  return whole;
}
