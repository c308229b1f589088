"use client";
import { Check, CloudOff, Eye, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { SaveStatus } from "#components/live/save-status.ts";
import { useCalmStatus } from "#components/live/use-calm-status.ts";
import { useSaveState } from "#components/live/use-save-state.ts";

type Look = { icon: typeof Check; tone: string; text: string; hint: string };

/** Where my changes are, in a few true words. */
export function SaveState() {
  const status = useCalmStatus(useSaveState());
  const t = useTranslations("live");
  const { icon: Icon, tone, text, hint } = lookOf(status, t);
  return (
    <span role="status" title={status.kept ? hint : `${hint} ${t("hint.noCopy")}`} className={`inline-flex items-center gap-1 text-[13px] leading-5 ${tone}`}>
      <Icon aria-hidden size={16} strokeWidth={1.75} className={Icon === LoaderCircle ? "animate-spin motion-reduce:animate-none" : undefined} />
      {/* On a phone the picture says that all is well; what is wrong is said there, too. */}
      <span className={tone === "text-ink-3" ? "max-[28rem]:sr-only" : undefined}>{text}</span>
    </span>
  );
}

function lookOf(status: SaveStatus, t: ReturnType<typeof useTranslations<"live">>): Look {
  const count = status.pending;
  switch (status.state) {
    case "connecting":
      return { icon: LoaderCircle, tone: "text-ink-3", text: t("state.connecting"), hint: t("hint.connecting") };
    case "saved":
      if (status.readOnly) return { icon: Eye, tone: "text-ink-3", text: t("state.readOnly"), hint: t("hint.readOnly") };
      return { icon: Check, tone: "text-ink-3", text: t("state.saved"), hint: t("hint.saved") };
    case "saving":
      return { icon: LoaderCircle, tone: status.slow ? "text-warning" : "text-ink-3", text: t(status.slow ? "state.savingSlow" : "state.saving"), hint: t("hint.saving") };
    case "offline":
      if (count === 0) return { icon: CloudOff, tone: "text-warning", text: t("state.offlineIdle"), hint: t("hint.offline") };
      if (!status.kept) return { icon: TriangleAlert, tone: "text-danger", text: t("state.offlineNotKept", { count }), hint: t("hint.offlineNotKept") };
      return { icon: CloudOff, tone: "text-warning", text: t("state.offline", { count }), hint: t("hint.offline") };
    case "full":
      return { icon: TriangleAlert, tone: "text-danger", text: count > 0 ? t("state.fullPending", { count }) : t("state.full"), hint: t("hint.full") };
    case "refused":
      return { icon: TriangleAlert, tone: "text-danger", text: t("state.refused", { count }), hint: t("hint.refused") };
    case "closed":
      return { icon: CloudOff, tone: "text-danger", text: t("state.closed"), hint: t("hint.closed") };
  }
}
