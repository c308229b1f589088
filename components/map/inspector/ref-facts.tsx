"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useLive } from "#components/live/live-context.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { FactRow, FIELD } from "#components/map/inspector/row.tsx";
import type { Fact } from "#components/map/inspector/use-facts.ts";
import { Combobox } from "#components/ui/combobox.tsx";
import { Dot } from "#components/ui/dot.tsx";
import { nounOf } from "#components/live/noun-of.ts";
import { useCreatedToast } from "#components/map/use-created-toast.ts";
import type { RefTarget } from "#model/fields.ts";
import type { Command } from "#model/commands.ts";
import { newId } from "#model/ids.ts";
import { nextColour } from "#model/participant-colour.ts";

type Props = { fact: Fact<string | null>; label: string };
type RefProps = Props & {
  of: RefTarget;
  items: readonly { readonly id: string; readonly title: string; readonly colour?: string }[];
  untitled: string;
  /** What adds one of them, to be set in the same undo step. */
  adds: (id: string, title: string) => readonly Command[];
  maxLength: number;
};

/** One of the plan's records, found by typing or added on the spot. */
function RefFact({ fact, label, of, items, untitled, adds, maxLength }: RefProps) {
  const t = useTranslations("map.inspector");
  const map = useTranslations("map");
  const tellCreated = useCreatedToast();
  const options = items.map(({ id, title, colour }) => ({ value: id, label: title || untitled, ...(colour !== undefined && { icon: <Dot colour={colour} /> }) }));
  const chosen: ReactNode = options.find(({ value }) => value === fact.value)?.label ?? null;
  const add = (title: string) => {
    const id = newId();
    const before = fact.value ?? null;
    const made = adds(id, title);
    fact.set(id, made);
    // Of what was added, the last first: a lane goes before its participant.
    const removals = made.toReversed().map((command) => (command.type === "lane.add" ? { type: "lane.remove", map: command.map, participant: command.participant } : { type: `${nounOf(of)}.remove`, ids: [id] }) as Command);
    tellCreated(of, id, title, () => [...fact.commands(before), ...removals]);
  };
  return (
    <FactRow fact={fact} label={label} plain={fact.value === undefined ? t("differs") : chosen}>
      <Combobox
        aria-label={label} value={fact.value ?? null} items={options} onValueChange={(id) => fact.set(id)} placeholder={fact.value === undefined ? t("differs") : t("empty.choice")}
        none={t("none")} empty={t("noMatch")} add={{ label: (typed) => map("create.add", { typed }), hint: map("create.hint"), onAdd: add }} maxLength={maxLength} className={`h-7 w-full ${FIELD}`}
      />
    </FactRow>
  );
}

export function SystemFact(props: Props) {
  const t = useTranslations("map.inspector");
  const systems = usePlan((plan) => plan.systems);
  return <RefFact {...props} of="systems" items={systems} untitled={t("untitled")} maxLength={120} adds={(id, title) => [{ type: "system.add", id, values: { title } }]} />;
}

export function ChannelFact(props: Props) {
  const t = useTranslations("map.inspector");
  const channels = usePlan((plan) => plan.channels);
  return <RefFact {...props} of="channels" items={channels} untitled={t("untitled")} maxLength={120} adds={(id, title) => [{ type: "channel.add", id, values: { title } }]} />;
}

/** Another process than `except`. */
export function ProcessRefFact({ except, ...props }: Props & { except: string }) {
  const t = useTranslations("map.inspector");
  const processes = usePlan((plan) => plan.processes);
  return <RefFact {...props} of="processes" items={processes.filter(({ id }) => id !== except)} untitled={t("untitled")} maxLength={160} adds={(id, title) => [{ type: "process.add", id, values: { title } }]} />;
}

/** A participant; one added on the spot gets a colour of its own, and a lane on `map`. */
export function ParticipantFact({ except, map, ...props }: Props & { except?: string; map?: string }) {
  const t = useTranslations("map.inspector");
  const { plan } = useLive();
  const participants = usePlan((now) => now.participants);
  const adds = (id: string, title: string): Command[] => [
    { type: "participant.add", id, values: { title, colour: nextColour(plan.get().participants) } },
    ...(map === undefined ? [] : [{ type: "lane.add" as const, map, participant: id }]),
  ];
  return <RefFact {...props} of="participants" items={participants.filter(({ id }) => id !== except)} untitled={t("untitled")} maxLength={120} adds={adds} />;
}
