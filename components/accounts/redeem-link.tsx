"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { signIn } from "#components/accounts/sign-in.ts";
import { Button } from "#components/ui/button.tsx";

/** Spends the token of a mailed link, on a press: opening the page must not, for mail scanners open links too. */
export function RedeemLink({ token, callbackUrl }: { token: string; callbackUrl: string }) {
  const t = useTranslations("signIn");
  const errors = useTranslations("errors");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const redeem = async () => {
    setBusy(true);
    const code = await signIn("link", { token });
    if (!code) return location.assign(callbackUrl);
    setProblem(code === "network" ? errors("network") : errors("account.linkUsed"));
    setBusy(false);
  };
  return (
    <div className="flex flex-col items-start gap-4">
      <FormError>{problem}</FormError>
      <Button variant="primary" busy={busy} onClick={() => void redeem()}>{t("submit")}</Button>
    </div>
  );
}
