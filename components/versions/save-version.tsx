"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState, type ReactElement, type SubmitEvent } from "react";
import { useCurrentLive } from "#components/live/live-context.ts";
import { useForm } from "#components/api/use-form.ts";
import { useRefreshQueries } from "#components/api/use-refresh-queries.ts";
import { useTRPC } from "#components/api/trpc.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { newId } from "#model/ids.ts";

type Props = { trigger: ReactElement; name?: string; onSaved: (version: string) => void };

/** Keeps the plan as it stands under a name. */
export function SaveVersion({ trigger, name = "", onSaved }: Props) {
  const t = useTranslations("versions");
  const toast = useToast();
  const [open, setOpen] = useState(false);
  return (
    <Dialog trigger={trigger} open={open} onOpenChange={setOpen} title={t("saveTitle")} description={t("saveHint")}>
      <SaveForm
        name={name} onCancel={() => setOpen(false)}
        onSaved={(version, saved) => {
          setOpen(false);
          toast.add({ title: t("saved", { name: saved }) });
          onSaved(version);
        }}
      />
    </Dialog>
  );
}

function SaveForm({ name, onCancel, onSaved }: { name: string; onCancel: () => void; onSaved: (version: string, name: string) => void }) {
  const t = useTranslations("versions");
  const current = useCurrentLive();
  const refresh = useRefreshQueries();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { name, note: "" });
  // Its id for good: a second press, or a try after a lost answer, makes no second version.
  const [id] = useState(newId);
  const [isWaiting, setWaiting] = useState(false);
  const create = useMutation(useTRPC().versions.create.mutationOptions());
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!form.check(["name"])) return;
    setWaiting(true);
    await untilSaved(current.status);
    setWaiting(false);
    create.mutate({ workspace: current.workspace, version: id, name: form.values.name, note: form.values.note }, {
      onError: form.fail,
      onSuccess: () => {
        refresh(["versions.list"]);
        onSaved(id, form.values.name.trim());
      },
    });
  };
  return (
    <form ref={element} noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <TextField label={t("name")} hint={t("nameHint")} error={form.errors.name} value={form.values.name} onValueChange={form.set("name")} maxLength={120} />
      <Field label={t("note")} hint={t("noteHint")} error={form.errors.note}><Textarea value={form.values.note} onValueChange={form.set("note")} maxLength={2000} /></Field>
      {isWaiting && <p role="status" className="text-sm text-ink-2">{t("waiting")}</p>}
      <div className="flex justify-end gap-2"><Button onClick={onCancel}>{t("cancel")}</Button><Button type="submit" variant="primary" busy={isWaiting || create.isPending}>{t("saveNow")}</Button></div>
    </form>
  );
}

/** The server keeps what it has: my own last changes first have to be there. What cannot be sent now is waited for in vain, and the server's answer says why. */
function untilSaved(status: ReturnType<typeof useCurrentLive>["status"], patience = 10_000): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stop();
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, patience);
    const look = () => {
      if (status.get().pending === 0) done();
    };
    const stop = status.subscribe(look);
    look();
  });
}
