"use client";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";

/** Turns letters off, on a press: opening the page must not, for mail scanners open links too. */
export function Unsubscribe({ token }: { token: string }) {
  const t = useTranslations("notifications.unsubscribe");
  const message = useProblemMessage();
  const { mutate, isPending, isSuccess, error } = useMutation(useTRPC().notifications.unsubscribe.mutationOptions());
  return (
    <div className="flex flex-col items-start gap-4">
      {error && <FormError>{message(error)}</FormError>}
      {isSuccess
        ? <p role="status"><span className="block font-medium">{t("done")}</span><span className="text-ink-2">{t("doneHow")}</span></p>
        : <Button variant="primary" busy={isPending} onClick={() => mutate({ token })}>{t("submit")}</Button>}
      <Link href="/account#notifications" className="rounded-sm font-medium text-accent hover:underline">{t("settings")}</Link>
    </div>
  );
}
