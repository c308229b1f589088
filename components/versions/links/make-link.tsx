"use client";
import { useMutation } from "@tanstack/react-query";
import { Check, Copy, Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState, type SubmitEvent } from "react";
import { useLive } from "#components/live/live-context.ts";
import { useForm } from "#components/api/use-form.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Input } from "#components/ui/input.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useCopy } from "#components/ui/use-copy.ts";

const DAYS = ["1", "3", "7", "14", "30", "90"] as const;
type Version = { id: string; name: string } | null;

/** Makes a review link, and then shows it, the only time there is. */
export function MakeLink({ version }: { version: Version }) {
  const t = useTranslations("reviewLinks");
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const change = (next: boolean) => {
    if (next) setMade(null);
    setOpen(next);
  };
  const close = () => setOpen(false);
  return (
    <Dialog
      trigger={<Button size="sm"><Link2 aria-hidden size={16} />{t("make")}</Button>} open={open} onOpenChange={change}
      title={made !== null ? t("ready") : version ? t("dialogVersion", { name: version.name }) : t("dialogPlan")}
    >
      {made === null ? <LinkForm version={version} onMade={setMade} onCancel={close} /> : <MadeLink link={made} onDone={close} />}
    </Dialog>
  );
}

function LinkForm({ version, onMade, onCancel }: { version: Version; onMade: (link: string) => void; onCancel: () => void }) {
  const t = useTranslations("reviewLinks");
  const { workspace } = useLive();
  const refresh = useRefreshQueries();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { label: "", password: "" }, (code) => (code.startsWith("password.") ? "password" : null));
  const [may, setMay] = useState<"view" | "comment">("comment");
  const [days, setDays] = useState<(typeof DAYS)[number]>("14");
  const create = useMutation(useTRPC().reviewLinks.create.mutationOptions({ onError: form.fail, onSuccess: ({ link }) => onMade(link), onSettled: () => refresh(["reviewLinks.list"]) }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { label, password } = form.values;
    create.mutate({ workspace, version: version?.id ?? null, label, mayComment: may === "comment", days: Number(days), ...(password && { password }) });
  };
  return (
    <form ref={element} noValidate onSubmit={submit} className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <div className="flex flex-col gap-1">
        <span aria-hidden className="text-sm font-medium">{t("may")}</span>
        <Segmented<"view" | "comment"> label={t("may")} value={may} onValueChange={setMay} className="self-start" options={[{ value: "view", label: t("view") }, { value: "comment", label: t("comment") }]} />
        <p className="text-sm text-ink-2">{t(`${may}Hint`)}</p>
      </div>
      <TextField label={t("label")} hint={t("labelHint")} autoComplete="off" value={form.values.label} onValueChange={form.set("label")} error={form.errors.label} maxLength={120} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("days")}><Select value={days} onValueChange={setDays} options={DAYS.map((value) => ({ value, label: t("dayCount", { days: Number(value) }) }))} /></Field>
        <TextField label={t("password")} hint={t("passwordHint")} autoComplete="off" spellCheck={false} autoCapitalize="none" value={form.values.password} onValueChange={form.set("password")} error={form.errors.password} maxLength={128} />
      </div>
      <div className="flex justify-end gap-2"><Button onClick={onCancel}>{t("cancel")}</Button><Button type="submit" variant="primary" busy={create.isPending}>{t("create")}</Button></div>
    </form>
  );
}

function MadeLink({ link, onDone }: { link: string; onDone: () => void }) {
  const t = useTranslations("reviewLinks");
  const input = useRef<HTMLInputElement>(null);
  const { copy, copied, failed } = useCopy();
  const isCopied = copied !== null;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">{t("readyHint")}</p>
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
      <div className="flex justify-end"><Button onClick={onDone}>{t("done")}</Button></div>
    </div>
  );
}
