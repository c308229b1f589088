import { classNames } from "#components/ui/class-names.ts";

type Props = {
  name: string;
  /** One of the people's colours: `slate`, `blue` … */
  colour?: string;
  /** px. */
  size?: number;
  className?: string;
};

/** A person's initials on their colour. Decoration: the name stands beside it, or on what holds it. */
export function Avatar({ name, colour = "slate", size = 24, className }: Props) {
  return (
    <span
      aria-hidden
      className={classNames("inline-flex shrink-0 select-none items-center justify-center rounded-full font-semibold leading-none text-white", className)}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.4), background: `var(--person-${colour}, var(--person-slate))` }}
    >
      {initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/[\s-]+/).filter((word) => /^\p{L}|^\p{N}/u.test(word));
  const letters = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return letters.map((word) => [...word][0]!.toUpperCase()).join("") || "?";
}
