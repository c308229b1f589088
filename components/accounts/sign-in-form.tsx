"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { PasswordField } from "#components/accounts/password-field.tsx";
import { signIn } from "#components/accounts/sign-in.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { useForm } from "#components/api/use-form.ts";
import { useSignInProblem } from "#components/accounts/use-sign-in-problem.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";

type Props = {
  /** Where to go then: a path of ours, checked by the page. */
  callbackUrl: string;
  /** Letters can be sent: a link is offered too. */
  mail: boolean;
  email?: string | undefined;
  /** The code of what went wrong before this page, at a provider for one. */
  problem?: string | undefined;
};

/** With a password, or with a link by mail. */
export function SignInForm({ callbackUrl, mail, email = "", problem }: Props) {
  const t = useTranslations("signIn");
  const account = useTranslations("account");
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { email, password: "" });
  const say = useSignInProblem();
  const [refused, setRefused] = useState<string | undefined>(problem && say(problem));
  const [busy, setBusy] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const request = useMutation(useTRPC().account.requestLink.mutationOptions());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!form.check(["email", "password"])) return;
    setBusy(true);
    const problem = await signIn("password", form.values);
    if (!problem) return location.assign(callbackUrl);
    setRefused(say(problem));
    setBusy(false);
  };
  const sendLink = () => {
    if (form.check(["email"])) request.mutate({ email: form.values.email, callbackUrl }, { onSuccess: () => setSentTo(form.values.email), onError: form.fail });
  };

  if (sentTo) {
    return (
      <div role="status" className="flex flex-col items-start gap-3">
        <p>{t("linkSent", { email: sentTo })}</p>
        <Button variant="ghost" className="-ml-3" onClick={() => setSentTo(null)}>{t("back")}</Button>
      </div>
    );
  }
  return (
    <form ref={element} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <FormError>{form.errors.form ?? refused}</FormError>
      <TextField label={account("email")} name="email" type="email" autoComplete="username" autoFocus={!email} value={form.values.email} onValueChange={form.set("email")} error={form.errors.email} />
      <PasswordField label={account("password.label")} value={form.values.password} onValueChange={form.set("password")} error={form.errors.password} />
      <div className="mt-1 flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>{t("submit")}</Button>
        {mail && <Button variant="ghost" busy={request.isPending} onClick={sendLink}>{t("sendLink")}</Button>}
      </div>
    </form>
  );
}
