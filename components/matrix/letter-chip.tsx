import { classNames } from "#components/ui/class-names.ts";
import type { MatrixLetter } from "#components/matrix/letters.ts";

const LOOKS: Readonly<Record<MatrixLetter, string>> = {
  A: "border-transparent bg-accent font-bold text-on-accent",
  R: "border-transparent bg-accent-soft font-semibold text-accent",
  S: "border-line-strong font-medium text-ink",
  C: "border-line-strong font-medium text-ink-2",
  I: "border-transparent bg-sunken font-medium text-ink-2",
};

type Props = {
  letter: MatrixLetter;
  /** How the scheme shows it. */
  sign: string;
  /** Not as one that stands there: `gone` has just left, `outside` is no letter of the scheme. */
  state?: "gone" | "outside" | undefined;
};

/** A letter as the matrix shows it everywhere: in a cell, the legend, the menu. Decoration: its name stands beside it. */
export function LetterChip({ letter, sign, state }: Props) {
  return (
    <span aria-hidden className={classNames("inline-flex size-6 shrink-0 select-none items-center justify-center rounded-sm border text-sm", state ? "border-dashed border-ink-3 text-ink-3" : LOOKS[letter], state === "gone" && "line-through")}>
      {sign}
    </span>
  );
}
