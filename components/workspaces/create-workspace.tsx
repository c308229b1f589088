"use client";
import { useMutation } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState, type FormEvent } from "react";
import { useTRPC } from "#components/api/trpc.ts";
import { useForm } from "#components/api/use-form.ts";
import { Button } from "#components/ui/button.tsx";
import { Choices } from "#components/ui/choices.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { TextField } from "#components/ui/text-field.tsx";

/** A workspace of one's own. */
export function CreateWorkspace() {
  const t = useTranslations("workspaces.create");
  return (
    <Dialog trigger={<Button variant="primary"><Plus aria-hidden size={16} />{t("open")}</Button>} title={t("title")}>
      <CreateForm />
    </Dialog>
  );
}

function CreateForm() {
  const t = useTranslations("workspaces.create");
  const locale = useLocale();
  const router = useRouter();
  const element = useRef<HTMLFormElement>(null);
  const form = useForm(element, { name: "" });
  const [template, setTemplate] = useState<"guide" | "demo">("guide");
  const create = useMutation(useTRPC().workspaces.create.mutationOptions({ onSuccess: ({ id }) => router.push(`/w/${id}`), onError: form.fail }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (form.check(["name"])) create.mutate({ name: form.values.name, locale, template });
  };
  return (
    <form ref={element} onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormError>{form.errors.form}</FormError>
      <TextField label={t("name")} name="name" maxLength={120} autoComplete="off" placeholder={t("placeholder")} value={form.values.name} onValueChange={form.set("name")} error={form.errors.name} />
      <Choices
        label={t("template")} value={template} onValueChange={setTemplate}
        options={[{ value: "guide", label: t("guide"), hint: t("guideHint") }, { value: "demo", label: t("demo"), hint: t("demoHint") }]}
      />
      <Button type="submit" variant="primary" busy={create.isPending || create.isSuccess} className="self-end">{t("submit")}</Button>
    </form>
  );
}
