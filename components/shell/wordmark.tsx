import { useTranslations } from "next-intl";
import { Mark } from "#components/shell/mark.tsx";

export function Wordmark() {
  const t = useTranslations("app");
  return (
    <span className="inline-flex items-center gap-2 text-lg font-semibold tracking-tight text-ink">
      <Mark className="text-accent" />
      {t("name")}
    </span>
  );
}
