"use client";
import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { goalAddress } from "#components/live/goal-address.ts";
import { useLive } from "#components/live/live-context.ts";
import { useApply } from "#components/live/use-apply.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { Head } from "#components/map/inspector/head.tsx";
import { ParticipantFact } from "#components/map/inspector/ref-facts.tsx";
import { FIELD, Group, Plain, Row } from "#components/map/inspector/row.tsx";
import { TextFact } from "#components/map/inspector/text-fact.tsx";
import { useFacts } from "#components/map/inspector/use-facts.ts";
import { NumberFact } from "#components/map/inspector/value-facts.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { goalsOfProcess, linkProcess, unlinkProcess } from "#model/goal-links.ts";
import { newId } from "#model/ids.ts";
import type { Process } from "#model/shape.ts";

const MOST_TIMES = 1e9;

/** What is known of the process itself. */
export function ProcessFacts({ process }: { process: Process }) {
  const t = useTranslations("map.inspector");
  const fact = useFacts("processes", useMemo(() => [process], [process]));
  return (
    <>
      <Head collection="processes" id={process.id} title={process.title} label={t("processFact.title")} untitled={t("untitled")}><p className="px-1.5 text-ink-3">{t("isProcess")}</p></Head>
      <Group title={t("group.what")}>
        <TextFact collection="processes" id={process.id} field="purpose" label={t("processFact.purpose")} hint={t("hint.purpose")} isWide />
        <ParticipantFact fact={fact("owner")} label={t("processFact.owner")} />
        <NumberFact fact={fact("volumePerMonth")} label={t("processFact.volumePerMonth")} max={MOST_TIMES} />
        <Goals process={process} />
      </Group>
      <p className="px-4.5 py-3 text-ink-3">{t("nothing")}</p>
    </>
  );
}

/** The goals that the process serves. */
function Goals({ process }: { process: Process }) {
  const t = useTranslations("map.inspector");
  const { home } = useLive();
  const apply = useApply();
  const mayEdit = useMay()("plan.edit");
  const goals = usePlan((plan) => plan.goals);
  const linked = goalsOfProcess(goals, process);
  const free = goals.filter((goal) => !linked.includes(goal));
  const nameOf = (title: string) => title || t("processFact.untitledGoal");
  const label = t("processFact.goals");
  return (
    <Row label={label} isWide>
      {linked.length === 0 && !mayEdit ? <Plain>{null}</Plain> : (
        <ul aria-label={label}>
          {linked.map((goal) => (
            <li key={goal.id} className="flex items-start gap-1 px-1.5">
              <Link href={goalAddress(home, goal.id)} className="min-w-0 flex-1 rounded-sm py-1 text-ink wrap-anywhere hover:text-accent hover:underline">{nameOf(goal.title)}</Link>
              {mayEdit && <IconButton size="sm" label={t("processFact.removeGoal", { title: nameOf(goal.title) })} onClick={() => apply(unlinkProcess(goal, process))}><X aria-hidden size={14} /></IconButton>}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <LiveField collection="processes" id={process.id} field="goals" className="w-full [&>*]:w-full">
          <Combobox
            key={linked.length} aria-label={t("processFact.addGoal")} placeholder={t("processFact.addGoal")} value={null} items={free.map(({ id, title }) => ({ value: id, label: nameOf(title) }))}
            onValueChange={(id) => {
              const goal = goals.find((one) => one.id === id);
              if (goal) apply(linkProcess(goal, process));
            }}
            none={t("none")} empty={t("noMatch")} maxLength={300} className={`h-7 w-full ${FIELD}`}
            add={{ label: (typed) => t("add", { typed }), onAdd: (title) => void apply({ type: "goal.add", id: newId(), values: { title, processes: [process.id], main: goals.filter(({ main }) => main).length < 3 } }) }}
          />
        </LiveField>
      )}
    </Row>
  );
}
