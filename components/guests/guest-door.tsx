"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, type SubmitEvent } from "react";
import { useForm } from "#components/api/use-form.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useGuestEntry } from "#components/guests/guest-entry.ts";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { TextField } from "#components/ui/text-field.tsx";

type Props = { token: string; needsPassword: boolean; mayComment: boolean };
const FIELDS: Readonly<Record<string, string>> = { "link.wrongPassword": "password", "link.nameNeeded": "name" };

/** Lets someone in by a review link: their name where they may comment, the password where there is one. */
export function GuestDoor({ token, needsPassword, mayComment }: Props) {
  const t = useTranslations("guest");
  const onEntered = useGuestEntry();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { name: "", password: "" }, (code) => FIELDS[code] ?? null);
  const enter = useMutation(useTRPC().guest.enter.mutationOptions({ onError: form.fail, onSuccess: ({ key }) => onEntered(key) }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const required = [...(mayComment ? ["name" as const] : []), ...(needsPassword ? ["password" as const] : [])];
    if (!form.check(required)) return;
    const { name, password } = form.values;
    enter.mutate({ token, ...(mayComment && { name }), ...(needsPassword && { password }) });
  };
  return (
    <form ref={element} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      {mayComment && <TextField label={t("name")} hint={t("nameHint")} autoComplete="name" value={form.values.name} onValueChange={form.set("name")} error={form.errors.name} maxLength={120} />}
      {needsPassword && <TextField label={t("password")} hint={t("passwordHint")} type="password" autoComplete="off" value={form.values.password} onValueChange={form.set("password")} error={form.errors.password} maxLength={128} />}
      <Button type="submit" variant="primary" busy={enter.isPending || enter.isSuccess} className="self-start">{t("enter")}</Button>
    </form>
  );
}
