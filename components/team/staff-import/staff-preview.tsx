"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useProblemMessage } from "#components/api/use-problem-message.ts";
import { useMay } from "#components/live/use-may.ts";
import { useNewAddresses } from "#components/team/bulk-invite/use-new-addresses.ts";
import { ColumnTable } from "#components/team/staff-import/column-table.tsx";
import { InviteThem } from "#components/team/staff-import/invite-them.tsx";
import { StaffItems } from "#components/team/staff-import/staff-items.tsx";
import type { StaffFile, StaffSource } from "#components/team/staff-import/use-staff-file.ts";
import type { Member } from "#components/team/use-members.ts";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import type { Role } from "#model/access.ts";
import { isTakenByItself, STAFF_AT_ONCE, type Staff, type StaffItem } from "#model/staff/plan-staff.ts";

export type Chosen = { items: readonly StaffItem[]; emails: readonly string[]; role: Role };
type Props = {
  workspace: string; file: StaffFile; staff: Staff; source: StaffSource; members: readonly Member[]; error: unknown; isBusy: boolean;
  onTake: (chosen: Chosen) => void;
};
/** How many entries that are no addresses are named; the rest are counted. */
const NAMED = 5;

/** What the file holds, before anything is added: its columns, the participants in it, and who may be invited. */
export function StaffPreview({ workspace, file, staff, source, members, error, isBusy, onTake }: Props) {
  const t = useTranslations("team.import");
  const message = useProblemMessage();
  const mayInvite = useMay()("invitation.manage");
  // What was ticked by hand is kept by name; everything else follows what the columns say.
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const [isAsked, ask] = useState(false);
  const [role, setRole] = useState<Role>("editor");
  const news = useNewAddresses(workspace, staff.emails);
  const isTaken = (item: StaffItem) => !item.isThere && (ticks[item.key] ?? isTakenByItself(staff, item));
  const items = staff.items.filter(isTaken);
  const isTooMany = items.length > STAFF_AT_ONCE;
  const emails = mayInvite && isAsked ? news : [];
  return (
    <>
      <p className="-mt-2 wrap-anywhere text-ink-2">{t("read", { name: file.name, count: file.rows.length - file.before })}</p>
      <ColumnTable file={file} onColumn={source.choose} onBefore={source.setBefore} />
      {staff.items.length === 0 ? <p className="rounded-md bg-sunken px-4 py-6 text-center text-ink-2">{t("nothing")}</p> : (
        <StaffItems items={staff.items} members={members} isTaken={isTaken} onTake={(those, on) => setTicks((old) => ({ ...old, ...Object.fromEntries(those.map(({ key }) => [key, on])) }))} />
      )}
      {staff.wrong.length > 0 && <p className="rounded-md bg-warning-soft px-3 py-2 text-sm wrap-anywhere text-ink">{t("wrong", { count: staff.wrong.length, list: staff.wrong.slice(0, NAMED).join(", "), more: Math.max(0, staff.wrong.length - NAMED) })}</p>}
      {mayInvite && news.length > 0 && <InviteThem emails={news} isAsked={isAsked} onAsk={ask} role={role} onRole={setRole} />}
      <FormError>{error ? message(error) : isTooMany ? t("tooMany", { count: items.length, max: STAFF_AT_ONCE }) : undefined}</FormError>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={source.reset}>{t("another")}</Button>
        <Button variant="primary" busy={isBusy} disabled={items.length + emails.length === 0 || isTooMany} onClick={() => onTake({ items, emails, role })}>
          {emails.length === 0 ? t("take", { count: items.length }) : items.length === 0 ? t("takeInvite", { count: emails.length }) : t("takeBoth", { count: items.length, invited: emails.length })}
        </Button>
      </div>
    </>
  );
}
