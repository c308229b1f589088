import { useTranslations } from "next-intl";

/** Someone else is in this cell: a ring in their colour, and their name. */
export function PersonRing({ name, colour }: { name: string; colour: string }) {
  const t = useTranslations("matrix");
  return (
    <span className="pointer-events-none absolute inset-0 z-[1] border-2" style={{ borderColor: `var(--person-${colour})` }}>
      <span className="absolute right-0 bottom-full max-w-32 translate-y-1 truncate rounded-xs px-1 text-[11px] leading-4 text-white" style={{ background: `var(--person-${colour})` }}>
        <span className="sr-only">{t("cell.someone", { name })}</span>
        <span aria-hidden>{name}</span>
      </span>
    </span>
  );
}
