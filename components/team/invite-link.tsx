"use client";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Input } from "#components/ui/input.tsx";

/** A made invitation; `mailed`: to whom a letter went, or should have gone. */
export type Made = { link: string; mailed: { to: string; isSent: boolean } | null };
type Props = { made: Made; onDone: () => void; onAnother: () => void };

/** ms for which "Copied" stands. */
const SAID_MS = 2500;

/** The link of a made invitation, to be passed on: the server keeps only its hash. */
export function InviteLink({ made: { link, mailed }, onDone, onAnother }: Props) {
  const t = useTranslations("team.invitations");
  const input = useRef<HTMLInputElement>(null);
  const [copying, setCopying] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (copying !== "copied") return;
    const timer = setTimeout(() => setCopying(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [copying]);
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopying("copied");
    } catch {
      // No right to the clipboard, or a page without https: what is selected can still be copied by hand.
      setCopying("failed");
    }
  };
  return (
    <div className="flex flex-col gap-4">
      {mailed && !mailed.isSent && <FormError>{t("notMailed", { email: mailed.to })}</FormError>}
      <p className="text-ink-2">{mailed?.isSent ? <>{t("mailed", { email: mailed.to })}. {t("mailedHint")}</> : t("readyHint")}</p>
      <div className="flex gap-2">
        <Input ref={input} readOnly aria-label={t("link")} value={link} onFocus={(event) => event.currentTarget.select()} />
        <Button autoFocus variant="primary" onClick={() => void copy()}>{copying === "copied" ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}{t(copying === "copied" ? "copied" : "copy")}</Button>
      </div>
      <p role="status" className={copying === "failed" ? "text-sm text-ink-2" : "sr-only"}>{copying === "failed" ? t("copyFailed") : copying === "copied" ? t("copied") : ""}</p>
      <div className="flex justify-end gap-2"><Button variant="ghost" onClick={onAnother}>{t("another")}</Button><Button onClick={onDone}>{t("done")}</Button></div>
    </div>
  );
}
