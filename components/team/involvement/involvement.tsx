"use client";
import { useTranslations } from "next-intl";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { groupOf, nameOf, type Group } from "#components/team/involvement/groups.ts";
import { InvolvementCard } from "#components/team/involvement/involvement-card.tsx";
import { InvolvementColumn } from "#components/team/involvement/involvement-column.tsx";
import { useInvolvement } from "#components/team/involvement/use-involvement.ts";
import { Button } from "#components/ui/button.tsx";
import { useDragOrder } from "#components/ui/use-drag-order.ts";
import { INVOLVEMENT_GROUPS, type Participant } from "#model/shape.ts";
import { isSameSuggestions, suggestGroups } from "#model/suggest-groups.ts";

/** Who takes part in the project, and how: the guide's three groups, and those who are in none yet. */
export function Involvement() {
  const t = useTranslations("team.involvement");
  const participants = usePlan((plan) => plan.participants);
  const suggestions = usePlan(suggestGroups, isSameSuggestions);
  const mayEdit = useMay()("plan.edit");
  const { box, said, move, take, takeAll } = useInvolvement();
  const drag = useDragOrder((id, { list }) => {
    const dropped = participants.find((one) => one.id === id);
    if (dropped) move(dropped, groupOf(list));
  });
  if (participants.length === 0) return null;

  // Outside parties without a group are in the right place: they come last.
  const inGroup = (group: Group) => participants.filter((one) => one.group === group).toSorted((a, b) => (group === null ? Number(a.kind === "external") - Number(b.kind === "external") : 0));
  const card = (participant: Participant) => (
    <InvolvementCard
      participant={participant} suggestion={suggestions.find((one) => one.participant === participant.id) ?? null} handle={drag.handleOf(participant.id)} isDragged={drag.dragged === participant.id}
      onMove={(group) => move(participant, group)} onTake={take}
    />
  );
  const column = (group: Group) => ({ group, participants: inGroup(group), isOver: drag.place?.list === nameOf(group), list: drag.listOf(nameOf(group)), card });
  return (
    <section aria-labelledby="involvement" className="border-t border-line py-6">
      <h2 id="involvement" className="font-semibold">{t("title")}</h2>
      <p className="mt-1 mb-4 max-w-prose text-sm text-ink-2">{t("hint")}</p>
      <div ref={box} tabIndex={-1} className="grid gap-3 outline-none md:grid-cols-3">
        <div className="min-w-0 md:col-span-3">
          <InvolvementColumn
            {...column(null)} empty={t("everybody")}
            action={mayEdit && suggestions.length > 0 && <Button variant="primary" size="sm" onClick={takeAll}>{t("takeAll", { count: suggestions.length })}</Button>}
          />
        </div>
        {INVOLVEMENT_GROUPS.map((group) => <InvolvementColumn key={group} {...column(group)} empty={t(`nobody.${group}`)} />)}
      </div>
      <p role="status" className="sr-only">{said}</p>
    </section>
  );
}
