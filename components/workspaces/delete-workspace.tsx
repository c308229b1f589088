"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, type FormEvent } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { useForm } from "#components/api/use-form.ts";
import { useMay } from "#components/live/use-may.ts";
import { GRACE_DAYS } from "#model/security.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Section } from "#components/ui/section.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { WorkspaceHead } from "#components/api/use-workspace.ts";
import { useWorkspaceSettings } from "#components/workspaces/use-workspace-settings.ts";

/** The end of a workspace, for those who may. */
export function DeleteWorkspace({ initial }: { initial: WorkspaceHead }) {
  const t = useTranslations("workspaces.settings.delete");
  const { workspace } = useWorkspaceSettings(initial);
  if (!useMay()("workspace.delete")) return null;
  return (
    <Section title={t("title")} hint={t("hint", { days: GRACE_DAYS })}>
      <Dialog trigger={<Button>{t("open")}</Button>} title={t("heading")} description={t("body", { days: GRACE_DAYS })}>
        <DeleteForm workspace={workspace} />
      </Dialog>
    </Section>
  );
}

function DeleteForm({ workspace }: { workspace: WorkspaceHead }) {
  const t = useTranslations("workspaces.settings.delete");
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { name: "" }, (code) => (code === "workspace.otherName" ? "name" : null));
  const remove = useMutation(useTRPC().workspaces.delete.mutationOptions({ onSuccess: () => location.assign("/"), onError: form.fail }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check(["name"])) remove.mutate({ workspace: workspace.id, name: form.values.name });
  };
  return (
    <form ref={element} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <TextField label={t("name", { name: workspace.name })} name="name" autoComplete="off" value={form.values.name} onValueChange={form.set("name")} error={form.errors.name} />
      <Button type="submit" variant="danger" busy={remove.isPending || remove.isSuccess} className="self-end">{t("submit")}</Button>
    </form>
  );
}
