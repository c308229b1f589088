"use client";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useCopy } from "#components/ui/use-copy.ts";
import { Button } from "#components/ui/button.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Input } from "#components/ui/input.tsx";

/** A made invitation; `mailed`: to whom a letter went, or should have gone. */
export type Made = { link: string; mailed: { to: string; isSent: boolean } | null };
type Props = { made: Made; onDone: () => void; onAnother: () => void };

/** The link of a made invitation, to be passed on: the server keeps only its hash. */
export function InviteLink({ made: { link, mailed }, onDone, onAnother }: Props) {
  const t = useTranslations("team.invitations");
  const input = useRef<HTMLInputElement>(null);
  const { copy, copied, failed } = useCopy();
  const isCopied = copied !== null;
  return (
    <div className="flex flex-col gap-4">
      {mailed && !mailed.isSent && <FormError>{t("notMailed", { email: mailed.to })}</FormError>}
      <p className="text-ink-2">{mailed?.isSent ? <>{t("mailed", { email: mailed.to })}. {t("mailedHint")}</> : t("readyHint")}</p>
      <div className="flex gap-2">
        <Input ref={input} readOnly aria-label={t("link")} value={link} onFocus={(event) => event.currentTarget.select()} />
        <Button
          autoFocus variant="primary"
          onClick={() => {
            input.current?.select();
            void copy(link);
          }}
        >
          {isCopied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}{t(isCopied ? "copied" : "copy")}
        </Button>
      </div>
      <p role="status" className={failed === null ? "sr-only" : "text-sm text-ink-2"}>{failed !== null ? t("copyFailed") : isCopied ? t("copied") : ""}</p>
      <div className="flex justify-end gap-2"><Button variant="ghost" onClick={onAnother}>{t("another")}</Button><Button onClick={onDone}>{t("done")}</Button></div>
    </div>
  );
}
