"use client";
import { useTranslations } from "next-intl";
import { usePreferences } from "#components/accounts/use-preferences.ts";
import { Segmented } from "#components/ui/segmented.tsx";

/** Languages are named each in itself. */
export const LANGUAGES = [{ value: "ru", label: "Русский" }, { value: "en", label: "English" }] as const;

export function LanguageSwitch({ signedIn, className }: { signedIn: boolean; className?: string }) {
  const t = useTranslations("account");
  const { locale, setLocale } = usePreferences(signedIn);
  return <Segmented label={t("language")} value={locale} onValueChange={setLocale} options={LANGUAGES} {...(className && { className })} />;
}
