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

/** The first run: the owner's account and the first workspace, made together. */
export function SetupForm() {
  const t = useTranslations("setup");
  const account = useTranslations("account");
  const locale = useLocale();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { name: "", email: "", password: "", workspace: "" }, accountField);
  const create = useMutation(useTRPC().setup.create.mutationOptions());
  const [entering, setEntering] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!form.check(["name", "email", "password", "workspace"])) return;
    setEntering(true);
    try {
      const { workspace } = await create.mutateAsync({ ...form.values, locale });
      const problem = await signIn("password", form.values);
      location.assign(problem ? "/sign-in" : `/w/${workspace}`);
    } catch (error) {
      form.fail(error);
      setEntering(false);
    }
  };

  return (
    <form ref={element} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <TextField label={account("name")} name="name" autoComplete="name" autoFocus maxLength={120} value={form.values.name} onValueChange={form.set("name")} error={form.errors.name} />
      <TextField label={account("email")} name="email" type="email" autoComplete="username" value={form.values.email} onValueChange={form.set("email")} error={form.errors.email} />
      <PasswordField label={account("password.label")} isNew value={form.values.password} onValueChange={form.set("password")} error={form.errors.password} />
      <TextField label={t("workspace")} hint={t("workspaceHint")} name="organization" autoComplete="organization" maxLength={120} value={form.values.workspace} onValueChange={form.set("workspace")} error={form.errors.workspace} />
      <Button type="submit" variant="primary" busy={entering} className="mt-1 self-start">{t("create")}</Button>
    </form>
  );
}
