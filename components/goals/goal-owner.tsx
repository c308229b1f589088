"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { nextColour } from "#model/participant-colour.ts";
import type { Goal, Participant } from "#model/shape.ts";
import { LiveField } from "#components/live/live-field.tsx";
import { usePlan } from "#components/live/use-plan.ts";
import { Dot } from "#components/ui/dot.tsx";
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
  const box = useRef<HTMLSpanElement>(null);
  /** The keyboard goes on from where it was, unless it has gone elsewhere already. */
  const endNaming = (isKept: boolean) => {
    setNaming(false);
    if (isKept) requestAnimationFrame(() => box.current?.querySelector<HTMLElement>("[role=combobox]")?.focus());
  };
  if (!canEdit) return <OwnerName owner={goal.owner} />;
  if (isNaming) return <span ref={box} className="contents"><NewOwner goal={goal.id} colour={nextColour(participants)} onDone={endNaming} /></span>;
  return (
    <span ref={box} className="contents"><LiveField collection="goals" id={goal.id} field="owner">
      <Select<string | null>
        look="bare" className="max-w-full" aria-label={t("owner")} placeholder={t("noOwner")}
        value={goal.owner} onValueChange={(owner) => (owner === NEW ? setNaming(true) : set(goal.id, { owner }))}
        options={[
          ...(goal.owner ? [{ value: null, label: t("noOwner") }] : []),
          ...participants.map(({ id, title, colour }) => ({ value: id, label: title || t("unnamedOwner"), icon: <Dot colour={colour} /> })),
          { value: NEW, label: t("newOwner"), icon: <Plus aria-hidden size={14} /> },
        ]}
      />
    </LiveField></span>
  );
}

function NewOwner({ goal, colour, onDone }: { goal: string; colour: Participant["colour"]; onDone: (keepsKeyboard: boolean) => void }) {
  const t = useTranslations("goals");
  const { setNewOwner } = useGoalActions();
  const [name, setName] = useState("");
  const save = (keepsKeyboard: boolean) => {
    if (name.trim()) setNewOwner(goal, name.trim(), colour);
    onDone(keepsKeyboard);
  };
  return (
    <input
      autoFocus aria-label={t("newOwnerName")} placeholder={t("newOwnerPlaceholder")} maxLength={120} value={name} onChange={(event) => setName(event.target.value)}
      className="h-8 w-64 min-w-0 rounded-sm border border-line-strong bg-raised px-1.5" onBlur={() => save(false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") save(true);
        if (event.key === "Escape") onDone(true);
      }}
    />
  );
}
