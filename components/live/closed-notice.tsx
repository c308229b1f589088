"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CloseReason } from "#model/close-codes.ts";
import { Button } from "#components/ui/button.tsx";
import { useLive } from "#components/live/live-context.ts";
import { describeUnsentEdits, downloadUnsentEdits } from "#components/live/unsent-edits.ts";
import { useSaveState } from "#components/live/use-save-state.ts";

/** What happened when the connection ended for good, or changes were refused, and what can be done. Nothing otherwise. */
export function ClosedNotice() {
  const { state, reason, pending } = useSaveState();
  const t = useTranslations("live");
  if (state !== "closed" && state !== "refused") return null;
  const what = state === "refused" ? "refused" : worded(reason);
  return (
    <section role="alert" aria-labelledby="closed-notice" className="sticky top-4 z-30 mx-auto my-4 w-[calc(100%-2rem)] max-w-2xl shrink-0 rounded-md border border-line-strong bg-raised p-4 shadow-pop">
      <h2 id="closed-notice" className="text-[16px] font-semibold text-ink">{t(`closed.${what}.title`)}</h2>
      <p className="mt-1 text-ink-2">{t(`closed.${what}.body`)}</p>
      {pending > 0 && <p className="mt-2 text-danger">{t("pending", { count: pending })}</p>}
      <div className="mt-4 flex flex-wrap gap-2">
        <WayOn what={what} />
        {pending > 0 && <Unsent mayDiscard={what !== "signedOut" && what !== "clientOutdated"} />}
      </div>
    </section>
  );
}

const WORDED = ["signedOut", "noAccess", "workspaceDeleted", "tooLarge", "clientOutdated"] as const;
type What = (typeof WORDED)[number] | "refused" | "other";
const worded = (reason: CloseReason | null): What => WORDED.find((known) => known === reason) ?? "other";

function WayOn({ what }: { what: What }) {
  const t = useTranslations("live");
  if (what === "refused") return null;
  if (what === "noAccess" || what === "workspaceDeleted") return <Button variant="primary" onClick={() => location.assign("/")}>{t("action.home")}</Button>;
  if (what === "signedOut") return <Button variant="primary" onClick={() => location.assign(`/sign-in?callbackUrl=${encodeURIComponent(location.pathname)}`)}>{t("action.signIn")}</Button>;
  return <Button variant="primary" onClick={() => location.reload()}>{t("action.reload")}</Button>;
}

/** Changes that the server will not take: to keep as a file, and to let go. */
function Unsent({ mayDiscard }: { mayDiscard: boolean }) {
  const live = useLive();
  const t = useTranslations("live");
  const [asking, setAsking] = useState(false);
  const discard = () => void live.discard().then(() => location.reload());
  return (
    <>
      <Button variant="secondary" onClick={() => downloadUnsentEdits(describeUnsentEdits(live.workspace, live.doc, live.durable(), new Date()))}>{t("action.download")}</Button>
      {mayDiscard && !asking && <Button variant="ghost" onClick={() => setAsking(true)}>{t("action.discard")}</Button>}
      {mayDiscard && asking && (
        <span role="group" aria-label={t("discard.title")} className="flex flex-wrap items-center gap-2">
          <span className="text-ink-2">{t("discard.body")}</span>
          <Button variant="danger" onClick={discard}>{t("discard.confirm")}</Button>
          <Button variant="ghost" onClick={() => setAsking(false)}>{t("discard.cancel")}</Button>
        </span>
      )}
    </>
  );
}
