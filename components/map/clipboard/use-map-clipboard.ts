"use client";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { useApply } from "#components/live/use-apply.ts";
import { useLive } from "#components/live/live-context.ts";
import { useToast } from "#components/ui/toast.tsx";
import { useLater } from "#components/map/canvas/later.ts";
import { Kept } from "#components/map/clipboard/kept.ts";
import { listenEarly } from "#components/map/clipboard/listen-early.ts";
import type { MapClipboard } from "#components/map/commands/hand.ts";
import type { ClipboardInput } from "#components/map/clipboard/listen-to-clipboard.ts";

/** Copy, cut, paste and duplicate on a map. It comes right after the canvas: what is asked of it before is done then. */
export function useMapClipboard(input: ClipboardInput): MapClipboard {
  const apply = useApply();
  const { plan } = useLive();
  const toast = useToast();
  const t = useTranslations("map.clipboard");
  const listen = useLater((parts) => parts.listenToClipboard);
  const latest = useRef(input);
  const [kept] = useState(() => new Kept<ReturnType<NonNullable<typeof listen>>>());
  useEffect(() => {
    latest.current = input;
  });
  useEffect(() => {
    if (!listen) return listenEarly(latest.current.box, kept);
    const clipboard = listen({ latest, apply, plan, toast, t });
    kept.give(clipboard);
    return () => {
      kept.take();
      clipboard.stop();
    };
  }, [listen, kept, apply, plan, toast, t]);
  return useMemo(() => ({
    copy: () => kept.ask((clipboard) => clipboard.copy()),
    cut: () => kept.ask((clipboard) => clipboard.cut()),
    paste: (at) => kept.ask((clipboard) => clipboard.paste(at)),
    duplicate: () => kept.ask((clipboard) => clipboard.duplicate()),
    duplicateAt: (rects) => kept.ask((clipboard) => clipboard.duplicateAt(rects)),
  }), [kept]);
}
