"use client";
import { ArrowDown, ArrowUp, Coins, EllipsisVertical, GripVertical, IdCard, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ComponentProps, type KeyboardEvent } from "react";
import type { Participant } from "#model/shape.ts";
import { CommentMark } from "#components/comments/comment-mark.tsx";
import { FindingMark } from "#components/findings/finding-mark.tsx";
import { useLive } from "#components/live/live-context.ts";
import { LiveText } from "#components/live/live-text.tsx";
import { useMay } from "#components/live/use-may.ts";
import { ColourMenu } from "#components/team/colour-menu.tsx";
import { ParticipantDetails } from "#components/team/later.ts";
import { ParticipantFacts } from "#components/team/participant-facts.tsx";
import { ROW } from "#components/team/participant-grid.ts";
import type { Member } from "#components/team/use-members.ts";
import type { ParticipantActions } from "#components/team/use-participant-actions.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu } from "#components/ui/menu.tsx";

type Props = {
  participant: Participant;
  index: number;
  count: number;
  members: readonly Member[];
  actions: ParticipantActions;
  /** Just added here: to be named. */
  isFresh: boolean;
  handle: ComponentProps<"button">;
  /** Its name is typed: on to what comes next. */
  onNamed: () => void;
  onMove: (to: number) => void;
  onDelete: () => void;
};

/** One participant, edited in place. */
export function ParticipantRow({ participant, index, count, members, actions, isFresh, handle, onNamed, onMove, onDelete }: Props) {
  const t = useTranslations("team.participants");
  const mayEdit = useMay()("plan.edit");
  const { home } = useLive();
  const [details, setDetails] = useState<"never" | "open" | "closed">("never");
  const { id, colour } = participant;
  const title = participant.title || t("untitled");
  const byKey = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? index - 1 : index + 1);
  };
  return (
    <div data-anchor={`participant/${id}`} className={`${ROW} flex flex-wrap items-center gap-x-1 py-1.5`}>
      {mayEdit
        ? <button {...handle} type="button" aria-label={t("move", { title })} title={t("moveHint")} onKeyDown={byKey} className="flex h-8 w-6 cursor-grab items-center justify-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink max-lg:hidden"><GripVertical aria-hidden size={14} /></button>
        : <span className="max-lg:hidden" />}
      <ColourMenu title={title} colour={colour} onChange={(next) => actions.set(id, { colour: next })} />
      <div className="flex min-w-0 flex-1 items-center">
        <FindingMark place={`participant/${id}`} name={title} className="order-last" />
        <CommentMark anchor={{ kind: "participant", id }} name={title} className="order-last" />
        <LiveText
          collection="participants" id={id} field="title" aria-label={t("nameOf")} placeholder={t("untitled")} autoFocus={isFresh}
          className="h-8 px-1.5 font-medium text-ellipsis text-ink not-read-only:hover:bg-hover" onEnter={onNamed}
        />
      </div>
      <ParticipantFacts participant={participant} title={title} members={members} onChange={(values) => actions.set(id, values)} />
      {mayEdit && <Actions card={`${home}/matrix/${id}`} title={title} index={index} count={count} onDetails={() => setDetails("open")} onMove={onMove} onDelete={onDelete} />}
      {details !== "never" && <ParticipantDetails participant={participant} title={title} open={details === "open"} onOpenChange={(open) => setDetails(open ? "open" : "closed")} onChange={(values) => actions.set(id, values)} />}
    </div>
  );
}

type ActionsProps = { card: string; title: string; index: number; count: number; onDetails: () => void; onMove: (to: number) => void; onDelete: () => void };

function Actions({ card, title, index, count, onDetails, onMove, onDelete }: ActionsProps) {
  const t = useTranslations("team.participants");
  return (
    <Menu
      align="end" trigger={<IconButton label={t("menu", { title })}><EllipsisVertical aria-hidden size={16} /></IconButton>}
      items={[
        { type: "link", label: t("card"), icon: <IdCard aria-hidden size={16} />, href: card },
        { label: t("details"), icon: <Coins aria-hidden size={16} />, onSelect: onDetails },
        { type: "separator" },
        { label: t("up"), icon: <ArrowUp aria-hidden size={16} />, disabled: index === 0, onSelect: () => onMove(index - 1) },
        { label: t("down"), icon: <ArrowDown aria-hidden size={16} />, disabled: index === count - 1, onSelect: () => onMove(index + 1) },
        { type: "separator" },
        { label: t("delete"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: onDelete },
      ]}
    />
  );
}
