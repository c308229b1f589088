import { useTranslations } from "next-intl";

/** Names the library that draws, as it asks: after everything else, for the keyboard too. */
export function Credit() {
  const t = useTranslations("map.view");
  return <a href="https://reactflow.dev" target="_blank" rel="noopener noreferrer" className="nokey absolute bottom-0 right-1 @max-[700px]/map:right-auto @max-[700px]/map:left-10 text-[10px] leading-[14px] text-ink-3 print:hidden">{t("credit")}</a>;
}
