"use client";
import { useTranslations } from "next-intl";
import { useState, type ReactElement } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Popover } from "#components/ui/popover.tsx";
import { Select } from "#components/ui/select.tsx";
import { PARTICIPANT_KINDS, type Participant } from "#model/shape.ts";
import { useColumnActions } from "#components/matrix/use-column-actions.ts";

/** Adds a column: a new participant of the plan. */
export function AddParticipant({ trigger }: { trigger: ReactElement }) {
  const t = useTranslations("matrix");
  const { add } = useColumnActions();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [kind, setKind] = useState<Participant["kind"]>("department");
  return (
    <Popover trigger={trigger} title={t("column.add")} open={open} onOpenChange={setOpen} align="end" className="w-72">
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!name.trim()) return;
          add(name.trim(), kind);
          setName("");
          setOpen(false);
        }}
      >
        <Field label={t("column.name")}><Input value={name} onValueChange={setName} maxLength={120} autoFocus placeholder={t("column.namePlaceholder")} /></Field>
        <Field label={t("column.kind")}><Select value={kind} onValueChange={setKind} options={PARTICIPANT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} /></Field>
        <Button type="submit" variant="primary" disabled={!name.trim()} className="self-end">{t("add")}</Button>
      </form>
    </Popover>
  );
}
