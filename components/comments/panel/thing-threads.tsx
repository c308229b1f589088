"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useComments } from "#components/comments/comments-context.ts";
import { Composer } from "#components/comments/compose/composer.tsx";
import { useOutbox } from "#components/comments/compose/use-outbox.ts";
import { ThingHead } from "#components/comments/panel/thing-head.tsx";
import { ThreadRow } from "#components/comments/panel/thread-row.tsx";
import { useLive } from "#components/live/live-context.ts";
import { useMay } from "#components/live/use-may.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { newId } from "#model/ids.ts";

/** All that is being said of one thing, and room to begin. */
export function ThingThreads({ anchor }: { anchor: string }) {
  const t = useTranslations("comments");
  const { workspace, reading } = useLive();
  const comments = useComments();
  const outbox = useOutbox();
  const trpc = useTRPC();
  const mayWrite = useMay()("comment.write");
  const [isFirst] = useState(() => !comments.marks.get(anchor));
  const open = useQuery(trpc.threads.list.queryOptions({ workspace, filter: "open", anchor }, { enabled: !isFirst }));
  const resolved = useQuery(trpc.threads.list.queryOptions({ workspace, filter: "resolved", anchor }));
  const found = [...(open.data?.threads ?? []), ...(resolved.data?.threads ?? [])];
  const send = (body: string) => {
    const [thread, version] = [newId(), reading.get()];
    outbox.send({ comment: newId(), thread, anchor, body, ...(version !== null && { version }) });
    comments.view.set({ kind: "thread", thread });
  };
  return (
    <>
      <ThingHead anchor={anchor} />
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        {mayWrite && <div className="p-3"><Composer at={anchor} label={t("begin")} action={t("send")} autoFocus onSend={send} /></div>}
        {found.length > 0 && <ul className="border-t border-line">{found.map((thread) => <ThreadRow key={thread.id} thread={thread} withThing={false} />)}</ul>}
        {!mayWrite && found.length === 0 && <p className="p-3 text-ink-2">{t("nothingSaid")}</p>}
      </div>
    </>
  );
}
