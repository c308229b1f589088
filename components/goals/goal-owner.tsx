"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PARTICIPANT_COLOURS, type Goal } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { usePlan } from "#components/live/use-plan.ts";
import { Select } from "#components/ui/select.tsx";
import { OwnerName } from "#components/goals/owner-name.tsx";
import { useGoalActions } from "#components/goals/use-goal-actions.ts";

/** Stands for "someone new" among the ids of participants, none of which holds a "+". */
const NEW = "+";

/** Who answers for a goal: one of the plan's participants, or someone new, named on the spot. */
export function GoalOwner({ goal, canEdit }: { goal: Goal; canEdit: boolean }) {
  const t = useTranslations("goals");
  const { set } = useGoalActions();
  const participants = usePlan((plan) => plan.participants);
  const [isNaming, setNaming] = useState(false);
  if (!canEdit) return <OwnerName owner={goal.owner} />;
  if (isNaming) return <NewOwner goal={goal.id} count={participants.length} onDone={() => setNaming(false)} />;
  return (
    <LiveField collection="goals" id={goal.id} field="owner">
      <Select<string | null>
        look="bare" className="max-w-full" aria-label={t("owner")} placeholder={t("noOwner")}
        value={goal.owner} onValueChange={(owner) => (owner === NEW ? setNaming(true) : set(goal.id, { owner }))}
        options={[
          ...(goal.owner ? [{ value: null, label: t("noOwner") }] : []),
          ...participants.map(({ id, title, colour }) => ({ value: id, label: title || t("unnamedOwner"), icon: <Dot colour={colour} /> })),
          { value: NEW, label: t("newOwner"), icon: <Plus aria-hidden size={14} /> },
        ]}
      />
    </LiveField>
  );
}

function NewOwner({ goal, count, onDone }: { goal: string; count: number; onDone: () => void }) {
  const t = useTranslations("goals");
  const { setNewOwner } = useGoalActions();
  const [name, setName] = useState("");
  const save = () => {
    if (name.trim()) setNewOwner(goal, name.trim(), PARTICIPANT_COLOURS[count % PARTICIPANT_COLOURS.length]!);
    onDone();
  };
  return (
    <input
      autoFocus aria-label={t("newOwnerName")} placeholder={t("newOwnerPlaceholder")} maxLength={120} value={name} onChange={(event) => setName(event.target.value)}
      className="h-8 w-64 min-w-0 rounded-sm border border-line-strong bg-raised px-1.5" onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") save();
        if (event.key === "Escape") onDone();
      }}
    />
  );
}

const Dot = ({ colour }: { colour: string }) => <span aria-hidden className="size-2 shrink-0 rounded-full" style={{ background: `var(--person-${colour})` }} />;
