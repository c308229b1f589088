"use client";
import { ArrowUpRight, UserRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { mapKey, parseMapKey, type Channel, type MapKey, type Plan } from "#model/shape.ts";
import { isArtefact } from "#model/step-kinds.ts";
import { mapAddress } from "#components/live/addresses.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { isSameList } from "#components/ui/arrange-records.ts";
import { ChoiceCell } from "#components/audit/registers/choice-cell.tsx";
import type { CellProps } from "#components/audit/registers/column.ts";
import { OwnerCell } from "#components/audit/registers/owner-cell.tsx";
import { UsedCell } from "#components/audit/registers/used-in.tsx";
import { useRegisterActions } from "#components/audit/registers/use-register-actions.ts";

type Props = CellProps<Channel>;

export const ChannelOwnerCell = (props: Props) => <OwnerCell {...props} of="channels" />;
export const ChannelUsedCell = (props: Props) => <UsedCell {...props} of="channels" />;

/** Whose account it is; a personal one goes with the person, and is marked. */
export function AccountCell({ record: { id, account }, ...rest }: Props) {
  const t = useTranslations("audit.channels");
  const { set } = useRegisterActions("channels");
  return (
    <ChoiceCell
      {...rest} collection="channels" id={id} field="account" value={account} onChange={(next) => set(id, { account: next })}
      options={[
        { value: "company", label: t("accounts.company") },
        { value: "personal", label: t("accounts.personal"), icon: <UserRound aria-hidden size={16} className="shrink-0 text-warning" />, hint: t("personalHint") },
      ]}
    />
  );
}

/** The step of today's map at which what comes through it enters the process. */
export function EntryCell({ record: { id, entryStep }, canEdit, label }: Props) {
  const t = useTranslations("audit");
  const { home } = useLive();
  const { set } = useRegisterActions("channels");
  const steps = usePlan(entriesOf, isSameList);
  const processes = usePlan((plan) => plan.processes);
  const step = usePlan((plan) => plan.steps.find((found) => found.id === entryStep) ?? null);
  const title = step?.title || t("links.untitled");
  const processOf = (map: string) => processes.find((process) => process.id === parseMapKey(map).process)?.title || t("links.untitled");
  const choices = step && !steps.includes(step) ? [step, ...steps] : steps;
  return (
    <span className="flex w-full min-w-0 items-center">
      {canEdit ? (
        <LiveField collection="channels" id={id} field="entryStep" className="flex-1">
          <Combobox
            aria-label={label} placeholder={t("channels.noEntry")} value={entryStep} onValueChange={(next) => set(id, { entryStep: next })} className="h-8 w-full" none={t("channels.noEntry")} empty={t("channels.noMatch")}
            items={choices.map((found) => ({ value: found.id, label: found.title || t("links.untitled"), hint: processOf(found.map) }))}
          />
        </LiveField>
      ) : <span className={`min-w-0 flex-1 truncate px-1.5 py-1.5 ${step ? "" : "text-ink-3"}`}>{step ? title : t("channels.noEntry")}</span>}
      {step && (
        <Link href={mapAddress(home, step.map as MapKey, step.id)} prefetch={false} aria-label={t("channels.goToEntry", { title })} title={t("channels.goToEntry", { title })} className="inline-flex size-6 shrink-0 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink">
          <ArrowUpRight aria-hidden size={16} />
        </Link>
      )}
    </span>
  );
}

/** Steps of today's maps that something can enter at. */
function entriesOf({ steps, processes }: Plan) {
  const maps = new Set<string>(processes.map(({ id }) => mapKey(id, "as-is")));
  return steps.filter((step) => step.title && maps.has(step.map) && !isArtefact(step.kind));
}
