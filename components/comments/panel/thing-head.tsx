"use client";
import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { AnchorIcon } from "#components/comments/anchor-icon.tsx";
import { useComments } from "#components/comments/comments-context.ts";
import { useThingName } from "#components/comments/panel/use-thing-name.ts";
import { useLive } from "#components/live/live-context.ts";
import { thingAddress } from "#components/live/thread-address.ts";
import { useGoTo } from "#components/live/use-go-to.ts";
import { useMay } from "#components/live/use-may.ts";
import { useSignal } from "#components/live/use-signal.ts";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { parseAnchor } from "#model/anchors.ts";

/** What is being discussed: its kind, its name, the way to it and to what was done to it. */
export function ThingHead({ anchor, names }: { anchor: string; names?: readonly string[] }) {
  const t = useTranslations("comments");
  const { home } = useLive();
  const goTo = useGoTo();
  const comments = useComments();
  const isHistory = useSignal(comments.view)?.kind === "history";
  const isMember = useMay()("member.read");
  const { kind, name, where, place } = useThingName(anchor, names);
  const parsed = parseAnchor(anchor);
  return (
    <div className="flex shrink-0 items-start gap-2 border-b border-line bg-canvas px-3 py-2">
      <span className="mt-0.5"><AnchorIcon kind={kind} /></span>
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 font-medium [overflow-wrap:anywhere]">{place ? name : t("was", { kind: t(`kind.${kind}`), name })}</p>
        <p className="truncate text-xs text-ink-3">{place ? [t(`kind.${kind}`), where].filter(Boolean).join(" · ") : t("gone")}</p>
      </div>
      {parsed && parsed.kind !== "point" && !isHistory && isMember && <IconButton size="sm" label={t("showHistory")} onClick={() => comments.view.set({ kind: "history", anchor })}><History aria-hidden size={16} /></IconButton>}
      {place && parsed && <Button size="sm" variant="ghost" onClick={() => goTo(thingAddress(home, parsed, place))}>{t("show")}</Button>}
    </div>
  );
}
