"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, type FormEvent } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { useForm } from "#components/api/use-form.ts";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";

/** What the others see of me. */
export function ProfileForm({ name, email }: { name: string; email: string }) {
  const t = useTranslations("account");
  const router = useRouter();
  const toast = useToast();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { name });
  const update = useMutation(useTRPC().account.update.mutationOptions({
    onSuccess: () => {
      toast.add({ title: t("saved") });
      router.refresh();
    },
    onError: form.fail,
  }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check(["name"])) update.mutate({ name: form.values.name });
  };
  return (
    <form ref={element} onSubmit={submit} noValidate className="flex max-w-sm flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <TextField label={t("name")} name="name" autoComplete="name" maxLength={120} value={form.values.name} onValueChange={form.set("name")} error={form.errors.name} />
      <TextField label={t("email")} name="email" type="email" readOnly className="bg-sunken!" hint={t("emailHint")} value={email} onValueChange={() => undefined} />
      <Button type="submit" busy={update.isPending} disabled={form.values.name.trim() === name} className="self-start">{t("save")}</Button>
    </form>
  );
}
