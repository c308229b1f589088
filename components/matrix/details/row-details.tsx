"use client";
import { Square, Target } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, type ReactNode } from "react";
import { mapAddress } from "#components/live/addresses.ts";
import { goalAddress } from "#components/live/goal-address.ts";
import { useLive } from "#components/live/live-context.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { LiveText } from "#components/live/live-text.tsx";
import { useApply } from "#components/live/use-apply.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { DateInput } from "#components/ui/date-input.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { sayDay } from "#components/ui/say-day.ts";
import { linkActivity, unlinkActivity } from "#model/goal-links.ts";
import { coverableSteps, coverStep, uncoverStep } from "#model/matrix/cover-steps.ts";
import { processOf } from "#model/matrix/duties.ts";
import type { Activity, MapKey, Plan } from "#model/shape.ts";
import { RowLinks } from "#components/matrix/details/row-links.tsx";
import { activityOf } from "#components/matrix/letters.ts";

/** What an activity is beside its letters: by when, the steps of the maps that it covers, the goals that it works for, notes. */
export function RowDetails({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations("matrix");
  const activity = usePlan(useCallback((plan: Plan) => activityOf(plan, id), [id]));
  // Deleted by another: there is nothing to show, and nothing waits to be closed.
  if (!activity) return null;
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={activity.title || t("row.untitled")} width={560}>
      <Facts activity={activity} />
    </Dialog>
  );
}

function Facts({ activity }: { activity: Activity }) {
  const t = useTranslations("matrix.details");
  const format = useFormatter();
  const apply = useApply();
  const mayEdit = useMay()("plan.edit");
  const { id, due, notes } = activity;
  const day = due === null ? t("noDue") : sayDay(format, due);
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1 sm:grid-cols-[104px_minmax(0,1fr)] sm:gap-y-4 max-sm:[&_dd]:mb-3">
      <Fact label={t("due")}>
        {mayEdit ? (
          <LiveField collection="activities" id={id} field="due">
            <DateInput aria-label={t("due")} value={due} onCommit={(next) => void apply({ type: "activity.set", id, values: { due: next } })} refusal={t("badDate")} placeholder={t("noDue")} className="h-8 w-40 border-line-strong bg-raised" />
          </LiveField>
        ) : <span className={due === null ? "text-ink-3" : undefined}>{day}</span>}
      </Fact>
      <Fact label={t("steps")}><Steps activity={activity} mayEdit={mayEdit} /></Fact>
      <Fact label={t("goals")}><Goals activity={activity} mayEdit={mayEdit} /></Fact>
      <Fact label={t("notes")}>
        {mayEdit
          ? <LiveText collection="activities" id={id} field="notes" multiline aria-label={t("notes")} placeholder={t("notesHint")} className="min-h-16 rounded-md! border border-line-strong bg-raised px-2.5 py-1.5" />
          : <p className={notes ? "whitespace-pre-line wrap-anywhere" : "text-ink-3"}>{notes || t("noNotes")}</p>}
      </Fact>
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return <><dt className="pt-1 text-sm text-ink-2">{label}</dt><dd className="min-w-0">{children}</dd></>;
}

type Part = { activity: Activity; mayEdit: boolean };

function Steps({ activity, mayEdit }: Part) {
  const t = useTranslations("matrix.details");
  const { home } = useLive();
  const apply = useApply();
  const plan = usePlan((now) => now);
  return (
    <RowLinks
      label={t("steps")} kind={t("step")} icon={<Square aria-hidden size={14} className="text-ink-3" />} nothing={t("noSteps")} mayEdit={mayEdit}
      links={plan.steps.filter(({ id }) => activity.steps.includes(id)).map(({ id, title, map }) => ({ id, title, address: mapAddress(home, map as MapKey, id) }))}
      more={{ add: t("addStep"), find: t("findStep"), none: t("noStepsYet"), items: () => coverableSteps(plan, activity).map(({ id, title, map }) => ({ value: id, label: title, hint: processOf(plan, map)?.title || t("untitled") })) }}
      onLink={(step) => void apply(coverStep(activity, step))} onUnlink={(step) => void apply(uncoverStep(activity, step))}
    />
  );
}

function Goals({ activity, mayEdit }: Part) {
  const t = useTranslations("matrix.details");
  const { home } = useLive();
  const apply = useApply();
  const goals = usePlan((plan) => plan.goals);
  const withGoal = (id: string, does: typeof linkActivity) => {
    const goal = goals.find((one) => one.id === id);
    if (goal) apply(does(goal, activity));
  };
  const linked = goals.filter(({ id }) => activity.goals.includes(id));
  return (
    <RowLinks
      label={t("goals")} kind={t("goal")} icon={<Target aria-hidden size={14} className="text-ink-3" />} nothing={t("noGoals")} mayEdit={mayEdit}
      links={linked.map(({ id, title }) => ({ id, title, address: goalAddress(home, id) }))}
      more={{ add: t("addGoal"), find: t("findGoal"), none: t("noGoalsYet"), items: () => goals.filter((goal) => goal.title && !linked.includes(goal)).map(({ id, title }) => ({ value: id, label: title })) }}
      onLink={(id) => withGoal(id, linkActivity)} onUnlink={(id) => withGoal(id, unlinkActivity)}
    />
  );
}
