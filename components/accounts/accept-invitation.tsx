"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { forgetInvitation } from "#components/accounts/invitation-cookie.ts";
import { FormError } from "#components/ui/form-error.tsx";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";

type Props = {
  token: string;
  /** Where the intention to join was noted. */
  cookie: string;
  /** The person has just signed in to join: no second press is asked. */
  atOnce: boolean;
};

export function AcceptInvitation({ token, cookie, atOnce }: Props) {
  const t = useTranslations("invite");
  const message = useProblemMessage();
  const accept = useMutation(useTRPC().invitations.accept.mutationOptions({
    onSuccess: ({ workspace }) => location.assign(`/w/${workspace}`),
    onSettled: () => forgetInvitation(cookie),
  }));
  const asked = useRef(false);
  useEffect(() => {
    if (!atOnce || asked.current) return;
    asked.current = true;
    accept.mutate({ token });
  }, [atOnce, accept, token]);
  const isJoining = accept.isPending || accept.isSuccess;
  return (
    <div className="flex flex-col items-start gap-4">
      <FormError>{accept.error ? message(accept.error) : undefined}</FormError>
      <Button variant="primary" busy={isJoining} onClick={() => accept.mutate({ token })}>{t(isJoining ? "joining" : "join")}</Button>
    </div>
  );
}
