"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { THEMES } from "#components/accounts/theme.ts";
import { usePreferences } from "#components/accounts/use-preferences.ts";
import { Segmented } from "#components/ui/segmented.tsx";

export const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

export function ThemeSwitch({ signedIn, iconOnly = false, className }: { signedIn: boolean; iconOnly?: boolean; className?: string }) {
  const t = useTranslations("account");
  const { theme, setTheme } = usePreferences(signedIn);
  const options = THEMES.map((value) => {
    const Icon = THEME_ICONS[value];
    return { value, label: t(`themes.${value}`), icon: <Icon aria-hidden size={14} />, iconOnly };
  });
  return <Segmented label={t("theme")} value={theme} onValueChange={setTheme} options={options} {...(className && { className })} />;
}
