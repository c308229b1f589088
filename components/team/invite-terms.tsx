"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ROLES, type Role } from "#model/access.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";

const DAYS = ["1", "3", "7", "14", "30"] as const;
export type Days = (typeof DAYS)[number];
type Props = { role: Role; onRole: (role: Role) => void; days: Days; onDays: (days: Days) => void; /** Between the two, and beside them. */ between?: ReactNode; beside?: ReactNode };

/** As what an invitation lets in, and for how long. */
export function InviteTerms({ role, onRole, days, onDays, between, beside }: Props) {
  const t = useTranslations("team.invitations");
  const roles = useTranslations("team.roles");
  return (
    <>
      <Field label={t("role")} hint={roles(`${role}.can`)}>
        <Select<Role> value={role} onValueChange={onRole} options={ROLES.map((value) => ({ value, label: roles(`${value}.name`), hint: roles(`${value}.can`) }))} />
      </Field>
      {between}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("days")}>
          <Select value={days} onValueChange={onDays} options={DAYS.map((value) => ({ value, label: t("dayCount", { days: Number(value) }) }))} />
        </Field>
        {beside}
      </div>
    </>
  );
}
