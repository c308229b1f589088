"use client";
import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Outputs } from "#components/api/outputs.ts";
import { useCopy } from "#components/ui/use-copy.ts";
import { Button } from "#components/ui/button.tsx";
import { CONTROL } from "#components/ui/control-class.ts";
import { FormError } from "#components/ui/form-error.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";

/** Made invitations; `mail`: letters should have gone out. */
export type MadeMany = Outputs["invitations"]["createMany"] & { mail: boolean; /** Addresses that there was no getting to. */ missed: number };
type Props = { made: MadeMany; onDone: () => void };

const ALL = "all";

/** The links of a list of invitations, one by one and all at once, the only time there is. */
export function MadeLinks({ made: { made, left, mail, missed }, onDone }: Props) {
  const t = useTranslations("team.bulk");
  const invitations = useTranslations("team.invitations");
  const { copy, copied, failed } = useCopy();
  const unsent = mail ? made.filter(({ mailed }) => !mailed).length : 0;
  // As two columns of a spreadsheet.
  const table = made.map(({ email, link }) => `${email}\t${link}`).join("\n");
  return (
    <div className="flex flex-col gap-4">
      {missed > 0 && <FormError>{t("missed", { count: missed })}</FormError>}
      {unsent > 0 && <FormError>{t("notMailed", { count: unsent })}</FormError>}
      {made.length > 0 && <p className="text-ink-2">{mail && unsent < made.length ? t("mailed", { count: made.length - unsent }) : t("readyHint")}</p>}
      {left.length > 0 && <p className="text-ink-2">{t("left", { count: left.length })} {left.map(({ email }) => email).join(", ")}</p>}
      {made.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
        <div role="region" aria-label={t("links")} tabIndex={0} className="max-h-[40dvh] overflow-y-auto rounded-md border border-line-strong">
          <ul aria-label={t("links")} className="divide-y divide-line">
            {made.map(({ email, link, mailed }) => (
              <li key={email} className="flex items-center gap-2 py-1 pr-1 pl-3">
                <span className="min-w-0 flex-1">
                  <span className="block truncate text-ink">{email}</span>
                  <span className="block truncate text-sm text-ink-2">{mail && !mailed ? t("unsent") : link}</span>
                </span>
                <IconButton label={copied === email ? invitations("copied") : t("copyOf", { email })} onClick={() => void copy(link, email)}>{copied === email ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}</IconButton>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p role="status" className={failed === null ? "sr-only" : "text-sm text-ink-2"}>{failed !== null ? invitations("copyFailed") : copied === null ? "" : invitations("copied")}</p>
      {failed !== null && <textarea readOnly aria-label={t("links")} rows={4} value={failed === ALL ? table : made.find(({ email }) => email === failed)?.link} onFocus={(event) => event.currentTarget.select()} className={`${CONTROL} py-1.5`} />}
      <div className="flex flex-wrap justify-end gap-2">
        {made.length > 0 && <Button autoFocus variant="primary" onClick={() => void copy(table, ALL)}>{copied === ALL ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}{copied === ALL ? invitations("copied") : t("copyAll")}</Button>}
        <Button onClick={onDone}>{invitations("done")}</Button>
      </div>
    </div>
  );
}
