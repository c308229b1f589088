"use client";
import { LogOut, Palette, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { LANGUAGES } from "#components/accounts/language-switch.tsx";
import { signOut } from "#components/accounts/sign-in.ts";
import { parseTheme, THEMES } from "#components/accounts/theme.ts";
import { usePreferences } from "#components/accounts/use-preferences.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { usePageActions } from "#components/ui/page-actions.ts";
import { Menu } from "#components/ui/menu.tsx";

type Props = { id: string; name: string; email: string; colour?: string };

/** Me: who I am, my language and theme, and the way out. */
export function AccountMenu({ id, name, email, colour = "slate" }: Props) {
  const t = useTranslations("account");
  const { locale, setLocale, theme, setTheme } = usePreferences(true);
  usePageActions(THEMES.map((value) => ({ id: `theme/${value}`, label: `${t("theme")}: ${t(`themes.${value}`)}`, icon: <Palette aria-hidden />, isOffered: () => value !== theme, run: () => setTheme(value) })));
  return (
    <Menu
      align="end" className="w-56"
      trigger={<button type="button" aria-label={t("menu", { name })} className="rounded-full p-0.5 transition-colors hover:bg-hover data-popup-open:bg-hover"><Avatar name={name} colour={colour} size={24} /></button>}
      items={[
        { type: "text", label: <><span className="block truncate font-medium text-ink">{name}</span><span className="block truncate">{email}</span></> },
        { type: "separator" },
        { type: "choice", label: t("language"), value: locale, onValueChange: (value) => setLocale(value === "ru" ? "ru" : "en"), choices: LANGUAGES },
        { type: "separator" },
        { type: "choice", label: t("theme"), value: theme, onValueChange: (value) => setTheme(parseTheme(value)), choices: THEMES.map((value) => ({ value, label: t(`themes.${value}`) })) },
        { type: "separator" },
        { type: "link", label: t("title"), icon: <UserRound aria-hidden size={16} />, href: "/account" },
        { label: t("signOut"), icon: <LogOut aria-hidden size={16} />, onSelect: () => void signOut(id) },
      ]}
    />
  );
}
