"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, type FormEvent } from "react";
import { PasswordField } from "#components/accounts/password-field.tsx";
import { useTRPC } from "#components/api/trpc.ts";
import { useForm } from "#components/api/use-form.ts";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { useToast } from "#components/ui/toast.tsx";

/** A new password in place of the old one; the first one for who signs in without. */
export function ChangePasswordForm({ email, hasPassword }: { email: string; hasPassword: boolean }) {
  const t = useTranslations("account.password");
  const router = useRouter();
  const toast = useToast();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { current: "", next: "" }, (code) => (code === "password.wrong" ? "current" : code.startsWith("password.") ? "next" : null));
  const change = useMutation(useTRPC().account.changePassword.mutationOptions({
    onSuccess: () => {
      toast.add({ title: t("changed") });
      form.reset();
      router.refresh();
    },
    onError: form.fail,
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { current, next } = form.values;
    if (form.check(hasPassword ? ["current", "next"] : ["next"])) change.mutate({ next, ...(hasPassword && { current }) });
  };
  return (
    <form ref={element} onSubmit={submit} noValidate className="flex max-w-sm flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      {/* For password managers: whose password this is. */}
      <input type="email" name="email" autoComplete="username" readOnly hidden value={email} />
      {hasPassword && <PasswordField label={t("current")} name="current" value={form.values.current} onValueChange={form.set("current")} error={form.errors.current} />}
      <PasswordField label={t("new")} name="next" isNew value={form.values.next} onValueChange={form.set("next")} error={form.errors.next} />
      <Button type="submit" busy={change.isPending} className="self-start">{t(hasPassword ? "change" : "set")}</Button>
    </form>
  );
}
