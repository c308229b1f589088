"use client";
import { useTranslations } from "next-intl";

type Props = { person: { name: string; colour: string } };

/** Who else is at a thing: their name on their colour, at its top right corner. */
export function PersonTag({ person }: Props) {
  const t = useTranslations("live");
  return (
    <span className="pointer-events-none absolute -top-2 right-1 max-w-32 truncate rounded-[3px] px-1 text-[11px] leading-4 text-white" style={{ background: `var(--person-${person.colour})` }}>
      <span className="sr-only">{t("typing", { name: person.name })}</span>
      <span aria-hidden>{person.name}</span>
    </span>
  );
}

/** The ring around a thing that someone else is at. */
export const ringOf = (person: Props["person"] | null) => (person ? { boxShadow: `0 0 0 1.5px var(--person-${person.colour})` } : undefined);
