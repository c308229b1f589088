"use client";
import { useMutation } from "@tanstack/react-query";
import { useRef, type FormEvent, type ReactNode } from "react";
import { useApartWords } from "#components/api/apart-words.tsx";
import { PasswordField } from "#components/accounts/password-field.tsx";
import { signOut } from "#components/accounts/sign-in.ts";
import type { Outputs } from "#components/api/outputs.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useForm } from "#components/api/use-form.ts";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { TextField } from "#components/ui/text-field.tsx";

export type Me = { id: string; email: string; hasPassword: boolean };
type Props = { me: Me } & Pick<Outputs["account"]["deletion"], "erased" | "left">;
const FIELDS: Readonly<Record<string, "password" | "email">> = { "password.wrong": "password", "account.otherEmail": "email" };

/** Says what goes and what stays, and asks for the password, or for the address where there is none. */
export function DeletionForm({ me, erased, left }: Props) {
  const t = useApartWords("myData.delete");
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { password: "", email: "" }, (code) => FIELDS[code] ?? null);
  const remove = useMutation(useTRPC().account.delete.mutationOptions({ onSuccess: () => void leave(me.id), onError: form.fail }));
  const field = me.hasPassword ? "password" : "email";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check([field])) remove.mutate({ [field]: form.values[field] });
  };
  return (
    <form ref={element} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <p className="-mt-2 text-ink-2">{t("lead")}</p>
      <Part title={t("goes")}>
        <li>{t("goesAccount")}</li>
        {erased.length > 0 && <li>{t("goesWorkspaces", { count: erased.length })} <strong className="font-medium text-ink wrap-anywhere">{erased.map(({ name }) => name).join(", ")}</strong></li>}
      </Part>
      <Part title={t("stays")}>
        <li>{t("staysWords", { count: left })}</li>
        {left > 0 && <li>{t("staysPlan")}</li>}
      </Part>
      <FormError>{form.errors.form}</FormError>
      {/* For password managers: whose password this is. */}
      <input type="email" name="username" autoComplete="username" readOnly hidden value={me.email} />
      {me.hasPassword
        ? <PasswordField label={t("password")} value={form.values.password} onValueChange={form.set("password")} error={form.errors.password} />
        : <TextField label={t("email", { email: me.email })} name="email" type="email" autoComplete="off" value={form.values.email} onValueChange={form.set("email")} error={form.errors.email} />}
      <Button type="submit" variant="danger" busy={remove.isPending || remove.isSuccess} className="self-end">{t("submit")}</Button>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="font-medium">{title}</h3>
      <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 text-ink-2">{children}</ul>
    </section>
  );
}

/** Takes what this browser keeps of the plans with it. */
async function leave(userId: string): Promise<void> {
  const { clearOfflineCopies } = await import("#components/live/offline-copies.ts");
  await clearOfflineCopies(userId, true);
  await signOut(userId, "/sign-in?deleted");
}
