"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Participant } from "#model/shape.ts";
import { useMay } from "#components/live/use-may.ts";
import { usePlan } from "#components/live/use-plan.ts";
import { StaffImport } from "#components/team/staff-import/staff-import.tsx";
import { ROW } from "#components/team/participant-grid.ts";
import { ParticipantRow } from "#components/team/participant-row.tsx";
import { useMembers } from "#components/team/use-members.ts";
import { useParticipantActions } from "#components/team/use-participant-actions.ts";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useDragOrder } from "#components/ui/use-drag-order.ts";

const HEADS = ["name", "kind", "group", "headcount", "member"] as const;

/** Who acts in the process: the lanes of the maps and the columns of the matrix. */
export function Participants({ workspace, mail }: { workspace: string; mail: boolean }) {
  const t = useTranslations("team.participants");
  const participants = usePlan((plan) => plan.participants);
  const members = useMembers(workspace);
  const mayEdit = useMay()("plan.edit");
  const actions = useParticipantActions();
  const [fresh, setFresh] = useState<string | null>(null);
  const [said, say] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  /** As in a spreadsheet: the name below; under the last one, what adds another. */
  const goOn = (index: number) => (list.current?.children[index]?.querySelector<HTMLElement>("[data-live-text]") ?? adding.current)?.focus();
  const remove = (participant: Participant, index: number) => {
    actions.remove(participant);
    // The row takes the keyboard's place with it: it goes to the one that moves up.
    requestAnimationFrame(() => goOn(index));
  };

  const move = (id: string, to: number) => {
    actions.move(participants, id, to);
    const title = participants.find((one) => one.id === id)?.title || t("untitled");
    say(t("moved", { title, place: Math.max(0, Math.min(to, participants.length - 1)) + 1, count: participants.length }));
  };
  const drag = useDragOrder((id, { index }) => {
    const from = participants.findIndex((one) => one.id === id);
    move(id, index > from ? index - 1 : index);
  });
  return (
    <section aria-labelledby="participants" className="pb-8">
      <h2 id="participants" className="font-semibold">{t("title")}</h2>
      <p className="mt-1 mb-4 max-w-prose text-sm text-ink-2">{t("hint")}</p>
      {participants.length === 0 ? <EmptyState title={t("empty.title")}>{t("empty.body")}</EmptyState> : (
        <>
          <div aria-hidden className={`${ROW} pb-2 text-xs text-ink-3 max-lg:hidden`}>
            <span className="col-span-2" />
            {HEADS.map((head) => <span key={head} className="px-1.5">{t(head)}</span>)}
          </div>
          <ul ref={list} aria-label={t("title")} {...drag.listOf("participants")} className="border-y border-line">
            {participants.map((participant, index) => (
              <li
                key={participant.id} {...drag.itemOf(participant.id)}
                className={classNames("relative border-line [&+&]:border-t", drag.dragged === participant.id && "opacity-50")}
              >
                <DropLine place={drag.place?.index ?? null} index={index} isLast={index === participants.length - 1} />
                <ParticipantRow
                  participant={participant} index={index} count={participants.length} members={members} actions={actions} isFresh={fresh === participant.id}
                  handle={drag.handleOf(participant.id)} onNamed={() => goOn(index + 1)} onMove={(to) => move(participant.id, to)} onDelete={() => remove(participant, index)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <p role="status" className="sr-only">{said}</p>
      {mayEdit && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button ref={adding} onClick={() => setFresh(actions.add(participants))}><Plus aria-hidden size={16} />{t("add")}</Button>
          <StaffImport workspace={workspace} mail={mail} />
        </div>
      )}
    </section>
  );
}

/** Where what is dragged would come to stand. */
function DropLine({ place, index, isLast }: { place: number | null; index: number; isLast: boolean }) {
  if (place === index) return <span aria-hidden className="absolute inset-x-0 -top-px h-0.5 bg-accent" />;
  return isLast && place === index + 1 ? <span aria-hidden className="absolute inset-x-0 -bottom-px h-0.5 bg-accent" /> : null;
}
