"use client";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { FormError } from "#components/ui/form-error.tsx";
import { accountField } from "#components/accounts/account-field.ts";
import { PasswordField } from "#components/accounts/password-field.tsx";
import { signIn } from "#components/accounts/sign-in.ts";
import { TextField } from "#components/ui/text-field.tsx";
import { useForm } from "#components/api/use-form.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";

type Props = {
  /** The token of the invitation that lets one in. */
  invitation?: string | undefined;
  /** The address that the invitation is for. */
  email?: string | undefined;
  submit: string;
  /** Where to go then. */
  next: string;
};

/** A new account; with an invitation it joins its workspace in the same step. */
export function RegisterForm({ invitation, email = "", submit, next }: Props) {
  const account = useTranslations("account");
  const locale = useLocale();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { name: "", email, password: "" }, accountField);
  const register = useMutation(useTRPC().account.register.mutationOptions());
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!form.check(["name", "email", "password"])) return;
    setBusy(true);
    try {
      await register.mutateAsync({ ...form.values, locale, ...(invitation && { invitation }) });
      const problem = await signIn("password", form.values);
      location.assign(problem ? `/sign-in?callbackUrl=${encodeURIComponent(next)}` : next);
    } catch (error) {
      form.fail(error);
      setBusy(false);
    }
  };

  return (
    <form ref={element} onSubmit={(event) => void send(event)} noValidate className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <TextField label={account("name")} name="name" autoComplete="name" autoFocus maxLength={120} value={form.values.name} onValueChange={form.set("name")} error={form.errors.name} />
      <TextField label={account("email")} name="email" type="email" autoComplete="username" readOnly={email !== ""} value={form.values.email} onValueChange={form.set("email")} error={form.errors.email} />
      <PasswordField label={account("password.label")} isNew value={form.values.password} onValueChange={form.set("password")} error={form.errors.password} />
      <Button type="submit" variant="primary" busy={busy} className="mt-1 self-start">{submit}</Button>
    </form>
  );
}
