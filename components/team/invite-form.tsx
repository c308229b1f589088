"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import type { Role } from "#model/access.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { useForm } from "#components/api/use-form.ts";
import type { Made } from "#components/team/invite-link.tsx";
import { InviteTerms, type Days } from "#components/team/invite-terms.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { TextField } from "#components/ui/text-field.tsx";

const MOST_USES = 100;

type Props = { workspace: string; /** Letters can be sent. */ mail: boolean; by: "link" | "email"; onMade: (made: Made) => void };

/** Who is let in by a new invitation, as what, and for how long. */
export function InviteForm({ workspace, mail, by, onMade }: Props) {
  const t = useTranslations("team.invitations");
  const trpc = useTRPC();
  const client = useQueryClient();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { email: "", maxUses: "1" });
  const [role, setRole] = useState<Role>("editor");
  const [days, setDays] = useState<Days>("7");
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
      <InviteTerms
        role={role} onRole={setRole} days={days} onDays={setDays}
        between={(isMailed || !mail) && (
          <TextField
            label={t(isMailed ? "email" : "onlyEmail")} hint={t(isMailed ? "emailHint" : "onlyEmailHint")} name="email" type="email" autoComplete="off"
            value={form.values.email} onValueChange={form.set("email")} error={form.errors.email}
          />
        )}
        beside={!email && !isMailed && <TextField label={t("uses")} hint={t("usesHint")} name="maxUses" inputMode="numeric" autoComplete="off" maxLength={3} value={form.values.maxUses} onValueChange={form.set("maxUses")} error={form.errors.maxUses} />}
      />
      <Button type="submit" variant="primary" busy={create.isPending} className="self-end">{t(isMailed ? "send" : "create")}</Button>
    </form>
  );
}
