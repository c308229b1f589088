"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { useEffect, useState, useTransition } from "react";
import { keepPreference } from "#components/accounts/preference-cookie.ts";
import { parseTheme, type Theme } from "#components/accounts/theme.ts";
import { useTRPC } from "#components/api/trpc.ts";

type Locale = "ru" | "en";
type Preferences = { locale: Locale; setLocale: (locale: Locale) => void; theme: Theme; setTheme: (theme: Theme) => void };

/** Language and theme: changed in place, kept on this device, and in the account of whoever is signed in. */
export function usePreferences(signedIn: boolean): Preferences {
  const router = useRouter();
  const locale = useLocale();
  const [, startTransition] = useTransition();
  const update = useMutation(useTRPC().account.update.mutationOptions());
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const read = () => setTheme(parseTheme(document.documentElement.dataset.theme));
    read();
    const watch = new MutationObserver(read);
    watch.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => watch.disconnect();
  }, []);
  return {
    locale,
    setLocale: (next) => {
      keepPreference("locale", next);
      if (signedIn) update.mutate({ locale: next });
      startTransition(() => router.refresh());
    },
    theme,
    setTheme: (next) => {
      keepPreference("theme", next);
      document.documentElement.dataset.theme = next;
      if (signedIn) update.mutate({ theme: next });
    },
  };
}
