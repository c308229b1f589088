"use client";
import { Ellipsis, Pencil, SmilePlus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Composer } from "#components/comments/compose/composer.tsx";
import { Ago } from "#components/comments/ago.tsx";
import type { Thread } from "#components/comments/panel/thread.ts";
import { useThreadActions } from "#components/comments/panel/use-thread-actions.ts";
import { CommentText } from "#components/comments/text/comment-text.tsx";
import { colourOf } from "#components/live/colour-of.ts";
import { useMay } from "#components/live/use-may.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { REACTIONS, typedComment, type Reaction } from "#model/comment-text.ts";

type Comment = Thread["comments"][number];
type Props = { comment: Comment; thread: Thread; isNew: boolean };

/** One comment: who, when, what, and what others made of it. */
export function CommentView({ comment, thread, isNew }: Props) {
  const t = useTranslations("comments");
  const history = useTranslations("activity");
  const [isEditing, setEditing] = useState(false);
  const actions = useThreadActions(thread.id);
  const may = useMay();
  if (comment.deleted) return <li className="py-3 text-sm text-ink-3 italic">{t("deleted")}</li>;
  const maySettle = may("thread.settle");
  const isMine = comment.yours && may("comment.write");
  const mine: MenuItem[] = isMine ? [{ label: t("edit"), icon: <Pencil aria-hidden size={16} />, onSelect: () => setEditing(true) }] : [];
  const taking: MenuItem[] = isMine || may("comment.moderate") ? [{ label: t("remove"), icon: <Trash2 aria-hidden size={16} />, danger: true, onSelect: () => actions.remove(comment.id) }] : [];
  const items = [...mine, ...taking];
  // Whoever has no account any more has no name, either.
  const author = comment.author.name || history("someone");
  return (
    <li className="flex gap-2.5 py-3">
      <Avatar name={author} colour={colourOf(comment.author.member ?? author)} size={24} />
      <div className="min-w-0 flex-1">
        <div className="mb-1 flex min-h-6 items-start gap-2 text-sm">
          <span className="flex min-h-6 min-w-0 flex-1 flex-wrap items-center gap-x-2">
            <span className="max-w-full truncate font-medium">{author}</span>
            {comment.byLink && <span title={t("byLinkHint")} className="shrink-0 rounded-sm bg-sunken px-1 text-xs text-ink-2">{t("byLink")}</span>}
            <span className="flex min-w-0 items-center gap-1 truncate text-xs text-ink-3"><Ago at={comment.at} />{comment.edited && <span>· {t("edited")}</span>}</span>
            {isNew && <span className="rounded-sm bg-accent-soft px-1 text-xs text-accent-strong">{t("new")}</span>}
          </span>
          <span className="ml-auto flex shrink-0 items-center">
            {maySettle && <Menu align="end" trigger={<IconButton size="sm" label={t("react")}><SmilePlus aria-hidden size={14} /></IconButton>} items={REACTIONS.map((reaction) => ({ label: t(`reaction.${nameOf(reaction)}`), icon: <span aria-hidden>{reaction}</span>, onSelect: () => actions.react(comment.id, reaction, true) }))} />}
            {items.length > 0 && <Menu align="end" trigger={<IconButton size="sm" label={t("menu", { name: author })}><Ellipsis aria-hidden size={14} /></IconButton>} items={items} />}
          </span>
        </div>
        {isEditing ? (
          <Composer
            at={`edit.${comment.id}`} label={t("edit")} action={t("save")} autoFocus initial={typedComment(comment.body)} onCancel={() => setEditing(false)}
            onSend={(body) => {
              actions.edit(comment.id, body);
              setEditing(false);
            }}
          />
        ) : <CommentText body={comment.body} />}
        <Reactions comment={comment} onReact={maySettle ? actions.react : null} />
      </div>
    </li>
  );
}

type ReactionsProps = { comment: Comment; onReact: ((comment: string, reaction: Reaction, on: boolean) => void) | null };

function Reactions({ comment, onReact }: ReactionsProps) {
  const t = useTranslations("comments");
  const given = comment.reactions.filter((one): one is typeof one & { reaction: Reaction } => (REACTIONS as readonly string[]).includes(one.reaction));
  if (given.length === 0) return null;
  return (
    <ul className="mt-1.5 flex flex-wrap gap-1">
      {given.map(({ reaction, names, yours }) => {
        const label = t("reacted", { reaction: t(`reaction.${nameOf(reaction)}`), names: names.join(", ") });
        return (
          <li key={reaction}>
            <button
              type="button" aria-pressed={yours} aria-label={label} title={names.join(", ")} disabled={!onReact} onClick={() => onReact?.(comment.id, reaction, !yours)}
              className={classNames("flex h-6 items-center gap-1 rounded-full border px-2 text-xs tabular-nums", yours ? "border-accent bg-accent-soft text-accent-strong" : "border-line text-ink-2 enabled:hover:bg-hover")}
            >
              <span aria-hidden>{reaction}</span><span aria-hidden>{names.length}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const NAMES = { "👍": "yes", "👎": "no", "❤️": "heart", "🎉": "hooray", "👀": "looking", "❓": "unclear" } as const satisfies Record<Reaction, string>;
const nameOf = (reaction: Reaction) => NAMES[reaction];
