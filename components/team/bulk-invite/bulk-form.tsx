"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId, useMemo, useState, type FormEvent } from "react";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { ListPreview } from "#components/team/bulk-invite/list-preview.tsx";
import { sortList } from "#components/team/bulk-invite/sort-list.ts";
import { InviteTerms, type Days } from "#components/team/invite-terms.tsx";
import { useInvitations } from "#components/team/use-invitations.ts";
import { useMembers } from "#components/team/use-members.ts";
import type { MadeMany } from "#components/team/bulk-invite/made-links.tsx";
import { Button } from "#components/ui/button.tsx";
import { CONTROL } from "#components/ui/control-class.ts";
import { FormError } from "#components/ui/form-error.tsx";
import type { Role } from "#model/access.ts";
import { INVITED_AT_ONCE } from "#model/address-list.ts";

type Props = { workspace: string; mail: boolean; onMade: (made: MadeMany) => void };
const MOST_TEXT = 20_000;

/** A pasted list of addresses, what it says, and inviting all of them at once. */
export function BulkForm({ workspace, mail, onMade }: Props) {
  const t = useTranslations("team.bulk");
  const trpc = useTRPC();
  const client = useQueryClient();
  const message = useProblemMessage();
  const id = useId();
  const [text, setText] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [days, setDays] = useState<Days>("7");
  const members = useMembers(workspace);
  const { invitations } = useInvitations(workspace);
  const lines = useMemo(() => sortList(text, members, invitations), [text, members, invitations]);
  const emails = lines.filter(({ state }) => state === "new").map((line) => line.text);
  const create = useMutation(trpc.invitations.createMany.mutationOptions({
    onSuccess: (made) => onMade({ ...made, mail, missed: 0 }),
    onSettled: () => client.invalidateQueries(trpc.invitations.list.queryOptions({ workspace })),
  }));
  const isTooMany = emails.length > INVITED_AT_ONCE;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (emails.length > 0 && !isTooMany) create.mutate({ workspace, role, days: Number(days), emails });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError>{create.error ? message(create.error) : isTooMany ? t("tooMany", { count: emails.length, max: INVITED_AT_ONCE }) : undefined}</FormError>
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-sm font-medium text-ink">{t("addresses")}</label>
        <textarea
          id={id} aria-describedby={`${id}-hint`} rows={4} maxLength={MOST_TEXT} spellCheck={false} autoComplete="off" placeholder={t("placeholder")} value={text}
          onChange={(event) => setText(event.target.value)} className={`${CONTROL} py-1.5`}
        />
        <p id={`${id}-hint`} className="text-sm text-ink-3">{t("hint")}</p>
      </div>
      {lines.length > 0 && <ListPreview lines={lines} />}
      <InviteTerms role={role} onRole={setRole} days={days} onDays={setDays} />
      <Button type="submit" variant="primary" busy={create.isPending} disabled={emails.length === 0 || isTooMany} className="self-end">{t(mail ? "send" : "create", { count: emails.length })}</Button>
    </form>
  );
}
