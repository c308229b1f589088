"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { ROLES, type Role } from "#model/access.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useForm } from "#components/api/use-form.ts";
import type { Made } from "#components/team/invite-link.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";

const DAYS = ["1", "3", "7", "14", "30"] as const;
const MOST_USES = 100;

type Props = { workspace: string; /** Letters can be sent. */ mail: boolean; onMade: (made: Made) => void };

/** Who is let in by a new invitation, as what, and for how long. */
export function InviteForm({ workspace, mail, onMade }: Props) {
  const t = useTranslations("team.invitations");
  const roles = useTranslations("team.roles");
  const trpc = useTRPC();
  const client = useQueryClient();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { email: "", maxUses: "1" });
  const [by, setBy] = useState<"link" | "email">("link");
  const [role, setRole] = useState<Role>("editor");
  const [days, setDays] = useState<(typeof DAYS)[number]>("7");
  const create = useMutation(trpc.invitations.create.mutationOptions({
    onSuccess: ({ link, mailed }, { email }) => onMade({ link, mailed: email && mail ? { to: email, isSent: mailed } : null }),
    onError: form.fail,
    onSettled: () => client.invalidateQueries(trpc.invitations.list.queryOptions({ workspace })),
  }));

  const isMailed = mail && by === "email";
  const email = mail && by === "link" ? "" : form.values.email.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!form.check(isMailed ? ["email"] : email ? [] : ["maxUses"])) return;
    const maxUses = email ? 1 : Number(form.values.maxUses);
    if (!Number.isInteger(maxUses) || maxUses < 1 || maxUses > MOST_USES) return form.refuse("maxUses", t("usesWrong"));
    create.mutate({ workspace, role, maxUses, days: Number(days), ...(email && { email }) });
  };
  return (
    <form ref={element} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      {mail && <Segmented label={t("by")} value={by} onValueChange={setBy} options={[{ value: "link", label: t("byLink") }, { value: "email", label: t("byEmail") }]} />}
      <Field label={t("role")} hint={roles(`${role}.can`)}>
        <Select<Role> value={role} onValueChange={setRole} options={ROLES.map((value) => ({ value, label: roles(`${value}.name`), hint: roles(`${value}.can`) }))} />
      </Field>
      {(isMailed || !mail) && (
        <TextField
          label={t(isMailed ? "email" : "onlyEmail")} hint={t(isMailed ? "emailHint" : "onlyEmailHint")} name="email" type="email" autoComplete="off"
          value={form.values.email} onValueChange={form.set("email")} error={form.errors.email}
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("days")}>
          <Select value={days} onValueChange={setDays} options={DAYS.map((value) => ({ value, label: t("dayCount", { days: Number(value) }) }))} />
        </Field>
        {!email && !isMailed && <TextField label={t("uses")} hint={t("usesHint")} name="maxUses" inputMode="numeric" autoComplete="off" maxLength={3} value={form.values.maxUses} onValueChange={form.set("maxUses")} error={form.errors.maxUses} />}
      </div>
      <Button type="submit" variant="primary" busy={create.isPending} className="self-end">{t(isMailed ? "send" : "create")}</Button>
    </form>
  );
}
