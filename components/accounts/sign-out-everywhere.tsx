"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { leave } from "#components/accounts/sign-in.ts";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";

export function SignOutEverywhere({ user }: { user: string }) {
  const t = useTranslations("account.sessions");
  const message = useProblemMessage();
  const [asking, setAsking] = useState(false);
  const signOut = useMutation(useTRPC().account.signOutEverywhere.mutationOptions({ onSuccess: () => leave(user) }));
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t("everywhere")}</Button>
      <ConfirmDialog
        open={asking} onClose={() => setAsking(false)} title={t("confirm.title")} description={t("confirm.body")} action={t("everywhere")}
        onConfirm={() => signOut.mutate({})} busy={signOut.isPending || signOut.isSuccess} error={signOut.error ? message(signOut.error) : undefined}
      />
    </>
  );
}
