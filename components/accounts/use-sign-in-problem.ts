"use client";
import { useTranslations } from "next-intl";

/** next-auth's own words for what the services call otherwise. */
const ALIASES: Readonly<Record<string, string>> = {
  noAccount: "account.noAccount", AccessDenied: "account.noAccount", CredentialsSignin: "account.wrongSignIn",
};

/** Says why a sign-in did not work, from the code that next-auth gave. */
export function useSignInProblem(): (code: string) => string {
  const t = useTranslations("errors");
  return (code) => {
    const known = ALIASES[code] ?? code;
    // Codes come as strings: the typed keys cannot know them. One that lacks its parameters is said in general words.
    const key = known as Parameters<typeof t>[0];
    return known === "account.tooMany" ? t("account.tooManyTries") : t.has(key) ? t(key) : t("account.signInFailed");
  };
}
