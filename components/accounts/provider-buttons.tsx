"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { keepInvitation } from "#components/accounts/invitation-cookie.ts";
import { signInWithProvider } from "#components/accounts/sign-in.ts";
import { Button } from "#components/ui/button.tsx";

type Props = {
  providers: readonly { id: string; name: string }[];
  callbackUrl: string;
  /** The invitation that a new account is made by, and the cookie that carries it to the provider and back. */
  invitation?: { token: string; cookie: string } | undefined;
};

export function ProviderButtons({ providers, callbackUrl, invitation }: Props) {
  const t = useTranslations("signIn");
  const [leaving, setLeaving] = useState<string | null>(null);
  if (providers.length === 0) return null;
  const leave = (id: string) => {
    if (invitation) keepInvitation(invitation.cookie, invitation.token);
    setLeaving(id);
    void signInWithProvider(id, callbackUrl).catch(() => setLeaving(null));
  };
  return (
    <div className="flex flex-col gap-2">
      {providers.map(({ id, name }) => <Button key={id} busy={leaving === id} onClick={() => leave(id)}>{t("with", { name })}</Button>)}
    </div>
  );
}
