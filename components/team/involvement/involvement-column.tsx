"use client";
import { useTranslations } from "next-intl";
import { useId, type ComponentProps, type ReactNode } from "react";
import { nameOf, type Group } from "#components/team/involvement/groups.ts";
import { classNames } from "#components/ui/class-names.ts";
import type { Participant } from "#model/shape.ts";

type Props = {
  group: Group;
  participants: readonly Participant[];
  /** What is dragged would come here. */
  isOver: boolean;
  list: Pick<ComponentProps<"div">, "onDragOver" | "onDrop">;
  /** At the right of its name. */
  action?: ReactNode;
  /** Said where nobody is in it. */
  empty: string;
  card: (participant: Participant) => ReactNode;
};

/** One group: what it is for, how many are in it, who. */
export function InvolvementColumn({ group, participants, isOver, list, action, empty, card }: Props) {
  const t = useTranslations("team.involvement");
  const id = useId();
  const people = participants.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0);
  return (
    <div {...list} role="group" aria-labelledby={id} className={classNames("flex min-w-0 flex-col gap-2 rounded-lg border p-2 transition-colors", isOver ? "border-accent bg-accent-soft" : group === null ? "border-dashed border-line-strong" : "border-line bg-sunken")}>
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 px-1">
        <div className="min-w-0">
          <h3 id={id} className="font-semibold text-ink">{t(`columns.${nameOf(group)}`)}</h3>
          {(group !== null || participants.length > 0) && <p className="text-sm text-ink-2">{t(`about.${nameOf(group)}`)}</p>}
          {participants.length > 0 && <p className="text-sm text-ink-3">{t("count", { count: participants.length })}{people > 0 && <>, {t("people", { count: people })}</>}</p>}
        </div>
        {action}
      </div>
      {participants.length === 0
        ? <p className="px-1 pb-1 text-sm text-ink-2">{empty}</p>
        : <ul className={classNames("grid gap-2", group === null && "sm:grid-cols-2 lg:grid-cols-3")}>{participants.map((participant) => <li key={participant.id} className="min-w-0">{card(participant)}</li>)}</ul>}
    </div>
  );
}
